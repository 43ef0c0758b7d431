package org.guildhall.kit.testing.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads compiled code for every sentence that can become a problem, and for what is put into it:
 * people read the detail of a problem and what is said of its fields as they are. A sentence has a
 * blank; what has none is a field's path, a slug or a code.
 */
public final class ProblemWords {
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b");
  private static final Pattern NAME_IN_CODE = Pattern.compile("\\b[a-z]{2,}[A-Z][a-zA-Z]*\\b");
  private static final Pattern WORDS_OF_LIBRARIES =
      Pattern.compile(
          "must not be (?:null|blank|empty)|must match|size must be|\\bnull\\b|Exception");

  private static final Pattern QUERY = Pattern.compile("[<>=] ?:\\w");

  /** What people see of these is what a program writes. */
  private static final Set<String> WRITTEN_FOR_PROGRAMS =
      Set.of(
          "Instant",
          "LocalDate",
          "LocalDateTime",
          "LocalTime",
          "ZonedDateTime",
          "OffsetDateTime",
          "Duration",
          "Period",
          "BigDecimal",
          "Double",
          "Float",
          "Class",
          "Optional",
          "List",
          "Set",
          "Map",
          "Collection",
          "UUID",
          "Money",
          "NetAmount",
          "GrossAmount",
          "boolean",
          "double",
          "float",
          "Boolean");

  private static final Path KIT = Path.of("../service-kit/target/classes");

  private final List<ClassModel> classes;
  private final Set<String> enums = new TreeSet<>();

  private ProblemWords(List<ClassModel> classes, List<ClassModel> others) {
    this.classes = classes;
    Stream.concat(classes.stream(), others.stream())
        .filter(type -> type.flags().has(AccessFlag.ENUM))
        .forEach(type -> enums.add(type.thisClass().asSymbol().displayName()));
  }

  /** What is wrong with the sentences of the classes in this folder, one a line. */
  public static List<String> objections(Path folder) {
    return new ProblemWords(classes(folder), classes(KIT)).all();
  }

  private static List<ClassModel> classes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<ClassModel> classes = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        classes.add(ClassFile.of().parse(file));
      }
      return classes;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<String> all() {
    List<String> found = new ArrayList<>();
    for (ClassModel type : classes) {
      for (MethodModel method : type.methods()) {
        method
            .code()
            .filter(ProblemWords::makesProblems)
            .ifPresent(code -> read(type.thisClass().asInternalName(), code, found));
      }
    }
    return found;
  }

  private static boolean makesProblems(CodeModel code) {
    return code.elementStream()
        .anyMatch(element ->
            element instanceof InvokeInstruction call
                && isOfAProblem(call.owner().asInternalName()));
  }

  private static boolean isOfAProblem(String type) {
    return type.endsWith("/ProblemException")
        || type.endsWith("/FieldProblem")
        || type.endsWith("/shared/form/Form");
  }

  private void read(String where, CodeModel code, List<String> found) {
    Map<Integer, String> variables = variables(code);
    List<String> filledIn = new ArrayList<>();
    String pushed = "";
    String said = "";
    for (CodeElement element : code) {
      switch (element) {
        case ConstantInstruction constant when constant.constantValue() instanceof String text -> {
          said = text;
          judge(where, text, found);
        }
        case NewReferenceArrayInstruction array -> filledIn.clear();
        case ArrayStoreInstruction stored -> filledIn.add(pushed);
        // What is joined is made text first.
        case InvokeInstruction call when call.name().equalsString("valueOf") ->
            filledIn.add(pushed);
        case InvokeInstruction call when call.name().equalsString("formatted") ->
            judge(where, said, filledIn, found);
        case InvokeDynamicInstruction joined
            when joined.name().equalsString("makeConcatWithConstants") -> {
          said = String.valueOf(joined.bootstrapArgs().getFirst());
          judge(where, said, found);
          judge(where, said, filledIn, found);
          filledIn.clear();
        }
        default -> {}
      }
      pushed = pushedBy(element, variables, pushed);
    }
  }

  private static Map<Integer, String> variables(CodeModel code) {
    Map<Integer, String> variables = new HashMap<>();
    for (CodeElement element : code) {
      if (element instanceof LocalVariable variable) {
        variables.put(variable.slot(), variable.typeSymbol().displayName());
      }
    }
    return variables;
  }

  /** The type of what an instruction leaves behind to be taken; as before, if it leaves nothing. */
  private static String pushedBy(
      CodeElement element, Map<Integer, String> variables, String before) {
    return switch (element) {
      case InvokeInstruction call -> call.typeSymbol().returnType().displayName();
      case FieldInstruction field -> field.typeSymbol().displayName();
      case LoadInstruction load -> variables.getOrDefault(load.slot(), "");
      case ConstantInstruction constant -> "";
      default -> before;
    };
  }

  private void judge(String where, String sentence, List<String> filledIn, List<String> found) {
    for (String type : isASentence(sentence) ? filledIn : List.<String>of()) {
      if (WRITTEN_FOR_PROGRAMS.contains(type) || enums.contains(type)) {
        found.add("%s puts a %s into \"%s\"".formatted(where, type, sentence));
      }
    }
  }

  private static void judge(String where, String text, List<String> found) {
    if (!isASentence(text)) {
      return;
    }
    for (Pattern wrong : List.of(CONSTANT, NAME_IN_CODE, WORDS_OF_LIBRARIES)) {
      if (wrong.matcher(text).find()) {
        found.add("%s says \"%s\"".formatted(where, text));
      }
    }
  }

  private static boolean isASentence(String text) {
    return text.strip().contains(" ") && !QUERY.matcher(text).find();
  }
}
