package org.guildhall.kit.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Random;

/** Forms with a file, some as a browser sends them and some as nobody should. */
final class Multipart {
  private static final String BOUNDARY = "----boundary7d1f";
  private static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;
  private static final String FILE =
      "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain";

  /** Heads of a part that are not as they should be. */
  private static final List<String> HEADS =
      List.of(
          "",
          "Content-Disposition",
          "Content-Disposition: form-data",
          "Content-Disposition: form-data; name",
          "Content-Disposition: form-data; name=\"",
          "Content-Disposition: form-data; name=\"file\"",
          "Content-Disposition: form-data; name=\"other\"; filename=\"a.txt\"",
          "Content-Disposition: form-data; name=\"file\"; filename=\"\"",
          "Content-Disposition: form-data; name=\"file\"; filename=\"a\0b.txt\"",
          "Content-Disposition: form-data; name=\"file\"; filename=\"a\nb.txt\"",
          "Content-Disposition: form-data; name=\"file\"; filename=\"a%0D%0Ab.txt\"",
          "Content-Disposition: form-data; name=\"file\"; filename=\"a\rb.txt\"",
          "Content-Disposition: form-data; name=\"file\"; filename=\"../../a.txt\"",
          "Content-Disposition: form-data; name=\"file\"; filename=\"\u0001\u007f\"",
          "Content-Disposition: form-data; name=\"file\"; filename=\"" + "x".repeat(300) + "\"",
          "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''%00%zz",
          "Content-Disposition: form-data; name=\"file\"; filename*=nothing''a",
          "Content-Disposition: attachment; filename=\"a.txt\"",
          FILE + "; charset=nothing",
          FILE + "/;;",
          FILE + "\r\nContent-Transfer-Encoding: base64",
          FILE + "\r\nContent-Length: -1",
          "x".repeat(20_000),
          "no colon\r\n" + FILE);

  private Multipart() {}

  static Sent valid(Sent request) {
    return request.body(TYPE, form(FILE, "Some text"));
  }

  static Sent spoiled(Sent request, Random random) {
    String form = form(FILE, "Some text");
    return switch (random.nextInt(12)) {
      case 0 -> request.body(TYPE, form(FILE, ""));
      case 1 -> bytes(request, TYPE, form.substring(0, random.nextInt(form.length())));
      case 2 -> bytes(request, "multipart/form-data; boundary=", form);
      case 3 -> bytes(request, "multipart/form-data", form);
      case 4 -> bytes(request, "multipart/form-data; boundary=other", form);
      case 5 -> bytes(request, TYPE, form.replace("\r\n", "\n"));
      case 6 -> bytes(request, TYPE, "--" + BOUNDARY + "--\r\n");
      case 7 -> bytes(request, TYPE, form + form);
      default -> bytes(request, TYPE, form(Pool.any(HEADS, random), "Some text"));
    };
  }

  private static Sent bytes(Sent request, String type, String form) {
    return request.body(type, form.getBytes(ISO_8859_1));
  }

  private static String form(String head, String content) {
    return "--%s\r\n%s\r\n\r\n%s\r\n--%s--\r\n".formatted(BOUNDARY, head, content, BOUNDARY);
  }
}
