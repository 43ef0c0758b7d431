package org.guildhall.portal.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.kit.testing.fuzz.Sent;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A form as it stood on a page, with what stood in its fields, its buttons among them.
 *
 * @param target path and query to which it is sent
 * @param multipart whether it takes files
 */
record SeenForm(String target, boolean multipart, List<Field> fields) {
  static final String MULTIPART = "multipart/form-data; boundary=----boundary7d1f";
  static final String URL_ENCODED = "application/x-www-form-urlencoded";

  record Field(String name, String value) {}

  /** Those of a page that are sent with POST. */
  static List<SeenForm> of(Document page) {
    return page.select("form[method=post]").stream().map(form -> of((FormElement) form)).toList();
  }

  private static SeenForm of(FormElement form) {
    List<Field> fields = new ArrayList<>();
    form.formData().forEach(field -> fields.add(new Field(field.key(), field.value())));
    for (Element button : form.select("button[name]")) {
      fields.add(new Field(button.attr("name"), button.attr("value")));
    }
    String action = form.attr("action");
    URI to = URI.create(form.baseUri()).resolve(action.isEmpty() ? form.baseUri() : action);
    String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
    return new SeenForm(
        to.getRawPath() + query, form.attr("enctype").equals("multipart/form-data"), fields);
  }

  /** The same for forms that differ only in what stands in them. */
  String shape() {
    return target.replaceFirst("\\?.*", "") + fields.stream().map(Field::name).toList();
  }

  SeenForm with(List<Field> others) {
    return new SeenForm(target, multipart, List.copyOf(others));
  }

  Sent sent() {
    Sent request = new Sent("POST", target);
    return multipart ? request.body(MULTIPART, parts()) : request.body(URL_ENCODED, pairs());
  }

  private String pairs() {
    return fields.stream()
        .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private byte[] parts() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Field field : fields) {
      String head = "------boundary7d1f\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n";
      body.writeBytes((head.formatted(field.name()) + field.value() + "\r\n").getBytes(UTF_8));
    }
    body.writeBytes("------boundary7d1f--\r\n".getBytes(UTF_8));
    return body.toByteArray();
  }
}
