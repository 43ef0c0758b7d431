import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A source file as the compiler reads it.
 *
 * @param types declared in it at the top; of these {@code publicTypes} are public
 * @param methods their lengths, from the first modifier to the last brace
 * @param texts the string literals in it
 */
record SourceFile(
    String name,
    String packageName,
    List<String> imports,
    Map<Count, Integer> lines,
    int types,
    int publicTypes,
    Map<String, Integer> methods,
    List<String> texts) {

  static final Pattern ROLE =
      Pattern.compile("ADMIN|AUTHOR|APPROVER|BUYER|EVALUATOR|OPENER|BIDDER|BROKER");

  /** Names of constants in capitals, as roles and statuses are. */
  static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]{3,}");

  /** What a line is: one with any code counts as code. */
  enum Count {
    ALL,
    CODE,
    COMMENT,
    IMPORT,
    BLANK
  }

  /** Texts and characters, which may hold what looks like a comment, and the comments. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')"
              + "|(?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)");

  static List<SourceFile> read(List<Path> files) throws IOException {
    List<SourceFile> read = new ArrayList<>();
    if (files.isEmpty()) {
      return read;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        read.add(read(unit, positions));
      }
    }
    return read;
  }

  private static SourceFile read(CompilationUnitTree unit, SourcePositions positions)
      throws IOException {
    String name = Path.of(unit.getSourceFile().getName()).getFileName().toString();
    List<ClassTree> types =
        unit.getTypeDecls().stream()
            .filter(ClassTree.class::isInstance)
            .map(ClassTree.class::cast)
            .toList();
    Contents contents = new Contents(name.replace(".java", ""), unit, positions);
    contents.scan(unit, null);
    return new SourceFile(
        name,
        unit.getPackageName() == null ? "" : unit.getPackageName().toString(),
        unit.getImports().stream().map(SourceFile::imported).toList(),
        count(unit.getSourceFile().getCharContent(true).toString()),
        types.size(),
        (int)
            types.stream()
                .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .count(),
        contents.methods,
        contents.texts);
  }

  private static String imported(ImportTree tree) {
    return tree.getQualifiedIdentifier().toString();
  }

  /** Takes comments out, leaving their line ends, and sees what remains on each line. */
  private static Map<Count, Integer> count(String source) {
    String code =
        TOKEN
            .matcher(source)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    found.group("comment") == null
                        ? found.group().replaceAll("\\n[ \\t]*(?=\\n)", "\n·")
                        : found.group().replaceAll("[^\\n]", "")));
    List<String> before = source.lines().toList();
    List<String> after = code.lines().toList();
    Map<Count, Integer> counts = new EnumMap<>(Count.class);
    counts.put(Count.ALL, before.size());
    for (int i = 0; i < before.size(); i++) {
      String left = i < after.size() ? after.get(i).strip() : "";
      Count kind =
          before.get(i).isBlank()
              ? Count.BLANK
              : left.isEmpty()
                  ? Count.COMMENT
                  : left.startsWith("import ") || left.startsWith("package ")
                      ? Count.IMPORT
                      : Count.CODE;
      counts.merge(kind, 1, Integer::sum);
    }
    return counts;
  }

  int literals(Pattern pattern) {
    return (int) texts.stream().filter(text -> pattern.matcher(text).matches()).count();
  }

  boolean usesBareNumbers() {
    return imports.contains("java.math.BigDecimal");
  }

  private static final class Contents extends TreeScanner<Void, Void> {
    private final String name;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Map<String, Integer> methods = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    Contents(String name, CompilationUnitTree unit, SourcePositions positions) {
      this.name = name;
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
      long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
      methods.put(name + "." + method.getName() + ":" + first, (int) (last - first + 1));
      return super.visitMethod(method, nothing);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
      if (literal.getValue() instanceof String text) {
        texts.add(text);
      }
      return super.visitLiteral(literal, nothing);
    }
  }
}
