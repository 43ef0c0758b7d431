package org.guildhall.kit.testing;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Measures methods as the compiler sees them, from their first modifier to their last brace. */
final class MethodLengths {

  private MethodLengths() {}

  static Map<String, Long> of(List<Path> files) {
    Map<String, Long> lengths = new TreeMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
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
        new Scanner(positions, lengths).scan(unit, null);
      }
      return lengths;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static final class Scanner extends TreePathScanner<Void, Void> {

    private final SourcePositions positions;
    private final Map<String, Long> lengths;

    Scanner(SourcePositions positions, Map<String, Long> lengths) {
      this.positions = positions;
      this.lengths = lengths;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      String where = unit.getSourceFile().getName() + ":" + first + " " + method.getName();
      lengths.put(where, last - first + 1);
      return super.visitMethod(method, nothing);
    }
  }
}
