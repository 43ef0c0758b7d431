package org.guildhall.e2e.crawl;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is alike in the addresses of pages of one kind: the path without its numbers and ids. */
record Shape(String text) {
  private static final Pattern OF_ONE_THING =
      Pattern.compile("[0-9a-fA-F-]{36}|(?<=/)[0-9a-f]{12,}(?=/|$)|(?<=/)\\d+(?=/|$)|ocds-[^/]+");

  static Shape of(URI address) {
    String path = OF_ONE_THING.matcher(address.getPath()).replaceAll("{}");
    String query = address.getRawQuery();
    return new Shape(
        query == null
            ? path
            : path
                + Arrays.stream(query.split("&"))
                    .map(parameter -> parameter.replaceFirst("=.*", ""))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("&", "?", "")));
  }
}
