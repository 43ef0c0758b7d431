package org.guildhall.kit.dependencies;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a program of deploy/dependencies ended with and said, errors included. */
record Program(int end, String said) {

  static final Path FOLDER = Path.of("").toAbsolutePath().resolveSibling("deploy/dependencies");

  /** Runs a program of the folder, a script or a source file, by the Java of this test. */
  static Program run(String program, Object... arguments) throws IOException, InterruptedException {
    String java = System.getProperty("java.home");
    List<String> command = new ArrayList<>();
    if (program.endsWith(".java")) {
      command.add(java + "/bin/java");
    }
    command.add(FOLDER.resolve(program).toString());
    List.of(arguments).forEach(argument -> command.add(argument.toString()));
    File output = Files.createTempFile(Path.of("target"), "program", ".txt").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Map.of("JAVA_HOME", java));
    Process process = builder.redirectOutput(output).start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(program + " does not end");
    }
    return new Program(
        process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
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
         "purl":"pkg:maven/%s/%s@%s?type=jar"}"""
        .formatted(group, name, version, licences, group, name, version);
  }
}
