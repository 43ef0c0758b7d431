import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The top packages of a module, the folders right under the package that holds all of it, and which
 * of them imports which.
 */
record Structure(String base, Map<String, Set<String>> uses) {

  static Structure of(List<SourceFile> files) {
    String base = common(files);
    Map<String, Set<String>> uses = new TreeMap<>();
    for (SourceFile file : files) {
      String top = top(base, file.packageName());
      if (!top.isEmpty()) {
        uses.computeIfAbsent(top, first -> new TreeSet<>());
      }
    }
    for (SourceFile file : files) {
      String from = top(base, file.packageName());
      for (String imported : file.imports()) {
        String to = top(base, imported);
        if (uses.containsKey(from) && uses.containsKey(to) && !from.equals(to)) {
          uses.get(from).add(to);
        }
      }
    }
    return new Structure(base, uses);
  }

  private static String common(List<SourceFile> files) {
    List<String> common = new ArrayList<>(List.of(files.getFirst().packageName().split("\\.")));
    for (SourceFile file : files) {
      List<String> parts = List.of(file.packageName().split("\\."));
      int same = 0;
      while (same < Math.min(common.size(), parts.size())
          && common.get(same).equals(parts.get(same))) {
        same++;
      }
      common = common.subList(0, same);
    }
    return String.join(".", common);
  }

  private static String top(String base, String name) {
    return name.startsWith(base + ".") ? name.substring(base.length() + 1).split("\\.")[0] : "";
  }

  String shortName(String packageName) {
    return packageName.equals(base) ? "(root)" : packageName.substring(base.length() + 1);
  }

  Set<String> topPackages() {
    return uses.keySet();
  }

  int dependencies() {
    return uses.values().stream().mapToInt(Set::size).sum();
  }

  /** Top packages that use each other, directly or by way of others. */
  Set<Set<String>> cycles() {
    Set<Set<String>> cycles = new LinkedHashSet<>();
    for (String top : uses.keySet()) {
      Set<String> circle = new TreeSet<>(reached(top));
      circle.removeIf(other -> !reached(other).contains(top));
      if (!circle.isEmpty()) {
        cycles.add(circle);
      }
    }
    return cycles;
  }

  private Set<String> reached(String top) {
    Set<String> reached = new TreeSet<>();
    List<String> open = new ArrayList<>(uses.get(top));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (reached.add(next)) {
        open.addAll(uses.get(next));
      }
    }
    return reached;
  }

  /** Its length is the number of layers. */
  List<String> longestChain() {
    Map<String, List<String>> chains = new HashMap<>();
    List<String> longest = List.of();
    for (String top : uses.keySet()) {
      List<String> chain = chain(top, chains, Set.of());
      longest = chain.size() > longest.size() ? chain : longest;
    }
    return longest;
  }

  private List<String> chain(String top, Map<String, List<String>> known, Set<String> above) {
    if (known.containsKey(top)) {
      return known.get(top);
    }
    Set<String> path = new TreeSet<>(above);
    path.add(top);
    List<String> below = List.of();
    for (String used : uses.get(top)) {
      if (!path.contains(used)) {
        List<String> chain = chain(used, known, path);
        below = chain.size() > below.size() ? chain : below;
      }
    }
    List<String> chain = new ArrayList<>(List.of(top));
    chain.addAll(below);
    known.put(top, chain);
    return chain;
  }
}
