package org.guildhall.kit.testing.fuzz;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Values that nobody means. */
public final class Oddities {
  private static final String NUL = "\0";

  /** As they stand in JSON, quotation marks included. */
  public static final List<String> JSON =
      List.of(
          "null",
          "[null]",
          "[]",
          "{}",
          "[{}]",
          "true",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"a\\u0001\\u001f\\u007fb\"",
          "\"\\ud800\"",
          "\"a\\udc00b\"",
          "\"\\u200b\"",
          "\"\\u202e\\ufeff\"",
          "\"a\u0001b\"",
          "\"2026-02-30\"",
          "\"+275760-09-13T00:00:00Z\"",
          "\"+275760-09-13\"",
          "\"-271821-04-20T00:00:00Z\"",
          "\"+999999999-12-31T23:59:59.999999999Z\"",
          "\"-999999999-01-01\"",
          "\"0000-01-01\"",
          "\"9999-12-31\"",
          "\"9000-12-31T23:59:59Z\"",
          "\"2027-01-01T24:00:00Z\"",
          "\"P999999999D\"",
          "\"PT-9223372036854775808S\"",
          "\"00000000-0000-0000-0000-000000000000\"",
          "\"1-1-1-1-1\"",
          "\"1e9999\"",
          "\"NaN\"",
          "\"%\"",
          "\"${jndi:ldap://x}\"",
          "\"{0} ${validatedValue}\"",
          "\"=1+1\"",
          "\"';--\"",
          "0",
          "-1",
          "-0",
          "0.5",
          "1.005",
          "1e19",
          "1e-19",
          "1e30",
          "1e9999",
          "-1e9999",
          "1e999999999",
          "1e-999999999",
          "9e99999999999",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "99999999999999999999999999999999",
          "12345678901234567.123456789",
          "NaN",
          "01",
          "'x'",
          "\"" + "long ".repeat(60_000) + "\"",
          "1" + "0".repeat(1500),
          "[".repeat(1500) + "]".repeat(1500),
          "{\"a\":".repeat(600) + "1" + "}".repeat(600),
          "[" + "null,".repeat(3000) + "null]");

  /** As they stand in an address, encoded or deliberately not. */
  public static final List<String> IN_ADDRESSES =
      List.of(
          "",
          "%",
          "%00",
          "a%00b",
          "%zz",
          "%c0%80",
          "%ff",
          "%ed%a0%80",
          "%e2%80%8b",
          "%0d%0aX:%20y",
          "%01",
          "..",
          "%2e%2e%2f",
          "%2f",
          ";a=b",
          "a+b",
          "null",
          "no-uuid",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "-1",
          "0",
          "1.5",
          "101",
          "2147483648",
          "99999999999999999999",
          "1e19",
          "1e9999",
          "NaN",
          "+275760-09-13",
          "-999999999-01-01",
          "2026-02-30",
          "TRUE",
          "[",
          "{}",
          "|",
          "<b>",
          "x".repeat(3000));

  public static final List<String> ACCEPTS =
      List.of(
          "",
          "/",
          "*",
          "application",
          "application/",
          "/json",
          "application/json;q=x",
          "application/json;q=99999999999",
          "application/json;q=-1",
          "application/json;=",
          "application/json;;;",
          "application/json;a",
          ";",
          ",",
          "text/html",
          "application/xml",
          "image/*",
          "a/b/c",
          "*/json",
          "application/json; charset=nothing",
          "application/json,".repeat(300));

  public static final List<String> CONTENT_TYPES =
      List.of(
          "",
          "json",
          "/",
          "text/plain",
          "text/plain;charset=nothing",
          "application/xml",
          "application/json;charset=nothing",
          "application/json;charset=utf-16",
          "application/json;charset=",
          "application/json;;",
          "application/json;a=\"",
          "application/problem+json",
          "application/x-www-form-urlencoded",
          "application/octet-stream",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=\"\"",
          "multipart/form-data; boundary=" + "b".repeat(3000),
          "multipart/mixed; boundary=x",
          "*/*");

  public static final List<String> HOSTS =
      List.of(
          "",
          "%00",
          "a b",
          "[::1",
          "[",
          "]:80",
          "localhost:",
          "localhost:99999",
          "localhost:-1",
          "localhost:x",
          ":",
          "a@b",
          "a/b",
          "%zz",
          "a%00b:80",
          "\u00e9",
          "http://x",
          "a,b",
          "?",
          "x".repeat(3000));

  /** For headers that hold a value of ours. */
  public static final List<String> HEADER_VALUES =
      List.of(
          "",
          " ",
          "*",
          "\"",
          "\"\"",
          "W/\"1\"",
          "\"1\", ",
          ",,,",
          "-1",
          "no-uuid",
          "00000000-0000-0000-0000-000000000000",
          "\u00ff\u0080",
          "a\tb",
          "%00",
          "Bearer",
          "Bearer ",
          "Bearer a.b.c",
          "Bearer %00",
          "Basic !!!",
          "bytes=9-1",
          "x".repeat(3000));

  /** What breaks the head of a request. */
  public static final List<String> BROKEN_HEADERS =
      List.of(NUL, "a" + NUL + "b", "a\rb", "\u0001", "a\u007f");

  /** Texts as somebody types them into a form, or a program into its hidden fields. */
  public static final List<String> TYPED =
      List.of(
          "",
          " ",
          NUL,
          "a" + NUL + "b",
          "a\u0001\u001f\u007fb",
          "\u200b",
          "\r\n",
          "\t",
          "%",
          "%00",
          "/%",
          "//elsewhere.example",
          "12,50",
          "1e19",
          "1e9999",
          "-1e9999",
          "9".repeat(40),
          "99999999999999999999",
          "-1",
          "0",
          "1.005",
          "+275760",
          "275760",
          "-1 January",
          "2026-02-30",
          "\u0663",
          "NaN",
          "null",
          "[]",
          "{}",
          "{\"a\":1,\"a\":2}",
          "no-uuid",
          "<script>",
          "{x}",
          "\u202e",
          "long ".repeat(50_000),
          "a,".repeat(3000));

  private static final int CURSOR_BYTES = 24;

  private Oddities() {}

  /** The end of a page that there cannot be, in the form of one. */
  static String cursor(Random random) {
    List<Long> moments =
        List.of(
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            -1L,
            0L,
            253_402_300_800_000_000L,
            -62_167_219_200_000_001L,
            9_223_372_036_825_200_000L,
            random.nextLong());
    byte[] bytes =
        ByteBuffer.allocate(CURSOR_BYTES)
            .putLong(Pool.any(moments, random))
            .putLong(random.nextLong())
            .putLong(random.nextLong())
            .array();
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return random.nextInt(4) == 0 ? text.substring(random.nextInt(text.length())) : text;
  }
}
