package org.guildhall.kit.dependencies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** What a program of deploy/dependencies ended with and said. */
record Program(int end, String said) {

  private static final Path FOLDER =
      Path.of("").toAbsolutePath().resolveSibling("deploy/dependencies");
  private static final Path CLASSES = Path.of("target", "dependencies");
  private static boolean compiled;

  /** Runs a program of the folder in here: a Java of its own would take a second. */
  static Program run(String name, Object... arguments) throws Exception {
    compile();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    URL[] classes = {CLASSES.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes);
        PrintStream says = new PrintStream(said, true, UTF_8)) {
      Method run =
          loader.loadClass(name).getDeclaredMethod("run", String[].class, PrintStream.class);
      run.setAccessible(true);
      int end = (int) run.invoke(null, texts(arguments).toArray(String[]::new), says);
      return new Program(end, said.toString(UTF_8));
    }
  }

  /** Runs a script of the folder with the Java of this test. */
  static Program script(String name, Object... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(FOLDER.resolve(name).toString()));
    command.addAll(texts(arguments).toList());
    Path output = Files.createTempFile(Path.of("target"), "program", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.redirectOutput(output.toFile()).start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(command + " does not end");
    }
    String said = Files.readString(output);
    Files.delete(output);
    return new Program(process.exitValue(), said);
  }

  /** An SBOM of such components, in the form of the CycloneDX plugin. */
  static Path sbom(Path folder, String... components) throws IOException {
    return Files.writeString(
        folder.resolve("sbom.json"),
        "{\"bomFormat\":\"CycloneDX\",\"components\":[" + String.join(",", components) + "]}");
  }

  /** A component; what its licences are is JSON. */
  static String component(String group, String name, String version, String licences) {
    return """
    {"type":"library","group":"%s","name":"%s","version":"%s","licenses":[%s],
     "purl":"pkg:maven/%s/%s@%s?type=jar"}\
    """
        .formatted(group, name, version, licences, group, name, version);
  }

  private static synchronized void compile() throws IOException {
    if (compiled) {
      return;
    }
    Files.createDirectories(CLASSES);
    List<String> arguments = new ArrayList<>(List.of("-d", CLASSES.toString()));
    try (Stream<Path> sources = Files.list(FOLDER)) {
      sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int end =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, errors, arguments.toArray(String[]::new));
    if (end != 0) {
      throw new IllegalStateException(errors.toString(UTF_8));
    }
    compiled = true;
  }

  private static Stream<String> texts(Object... arguments) {
    return Stream.of(arguments).map(Object::toString);
  }
}
