import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that an SBOM lists.
 *
 * @param name as Maven names it, {@code group:artifact}
 * @param version of it
 * @param address its package URL without qualifiers, {@code pkg:maven/group/artifact@version}
 * @param licences SPDX ids, expressions or names, any of which may be chosen
 */
record Component(String name, String version, String address, List<String> licences) {

  /** Those of a CycloneDX file in JSON; our own modules are none. */
  static List<Component> of(Path sbom) throws IOException {
    List<Component> components = new ArrayList<>();
    for (Object listed : Json.list(Json.read(Files.readString(sbom)), "components")) {
      String group = Json.text(listed, "group");
      String name = Json.text(listed, "name");
      String address = Json.text(listed, "purl");
      if (name == null || address == null) {
        throw new IllegalArgumentException("A component without name or package URL: " + listed);
      }
      if (!"org.guildhall".equals(group)) {
        components.add(
            new Component(
                group == null ? name : group + ":" + name,
                String.valueOf(Json.text(listed, "version")),
                address.replaceFirst("[?#].*", ""),
                licences(listed)));
      }
    }
    if (components.isEmpty()) {
      throw new IllegalArgumentException("No components: is that an SBOM of a complete build?");
    }
    return components;
  }

  private static List<String> licences(Object component) {
    List<String> licences = new ArrayList<>();
    for (Object choice : Json.list(component, "licenses")) {
      String expression = Json.text(choice, "expression");
      if (expression != null) {
        licences.addAll(List.of(expression.replaceAll("[()]", "").split(" OR ")));
      } else if (choice instanceof Map<?, ?> map) {
        Object licence = map.get("license");
        String id = Json.text(licence, "id");
        licences.add(id == null ? String.valueOf(Json.text(licence, "name")) : id);
      }
    }
    return licences.stream().map(String::strip).toList();
  }
}
