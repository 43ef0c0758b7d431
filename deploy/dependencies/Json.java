import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON into maps, lists, strings, numbers as text, booleans and null: as much as the programs of
 * this folder need, which run without any library.
 */
final class Json {

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** The value that a text states; what is no JSON is an {@link IllegalArgumentException}. */
  static Object read(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.blanks();
    if (json.at < text.length()) {
      throw json.wrong();
    }
    return value;
  }

  /** The list under a name; none if it is not there. */
  static List<?> list(Object object, String name) {
    return object instanceof Map<?, ?> map && map.get(name) instanceof List<?> list
        ? list
        : List.of();
  }

  /** The text under a name; null if it is not there. */
  static String text(Object object, String name) {
    return object instanceof Map<?, ?> map && map.get(name) instanceof String text ? text : null;
  }

  /** A text as JSON writes it. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\' || c < ' ') {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }

  private Object value() {
    blanks();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    while (!ends('}', members.isEmpty())) {
      blanks();
      String name = string();
      expect(':');
      members.put(name, value());
    }
    return members;
  }

  private List<Object> list() {
    List<Object> elements = new ArrayList<>();
    at++;
    while (!ends(']', elements.isEmpty())) {
      elements.add(value());
    }
    return elements;
  }

  /** Whether a list or object ends here; else it goes on behind a comma. */
  private boolean ends(char end, boolean first) {
    blanks();
    if (peek() == end) {
      at++;
      return true;
    }
    if (!first) {
      expect(',');
    }
    return false;
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      string.append(c == '\\' ? escaped() : c);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> (char) Integer.parseInt(text, at, at += 4, 16);
      default -> c;
    };
  }

  private Object word() {
    int begin = at;
    while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(begin, at);
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> {
        if (!word.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
          throw wrong();
        }
        yield word;
      }
    };
  }

  private void expect(char expected) {
    blanks();
    if (peek() != expected) {
      throw wrong();
    }
    at++;
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong();
    }
    return text.charAt(at);
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("No JSON at character " + at);
  }
}
