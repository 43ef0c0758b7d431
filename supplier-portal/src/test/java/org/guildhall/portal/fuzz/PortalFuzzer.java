package org.guildhall.portal.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.guildhall.kit.testing.fuzz.Answered;
import org.guildhall.kit.testing.fuzz.Oddities;
import org.guildhall.kit.testing.fuzz.Sent;
import org.guildhall.kit.testing.fuzz.Wire;
import org.guildhall.portal.fuzz.SeenForm.Field;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.Reader;
import org.jboss.logging.Logger;

/** Asks for pages and sends forms as nobody means it, made from the pages there are and a seed. */
final class PortalFuzzer {
  private static final Logger LOG = Logger.getLogger(PortalFuzzer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final List<String> HEADERS =
      List.of(
          "Cookie",
          "Authorization",
          "Accept-Language",
          "If-None-Match",
          "Range",
          "Origin",
          "Referer",
          "X-Correlation-Id",
          "HX-Request",
          "Guildhall-Acting-For",
          "X-Forwarded-Host",
          "Content-Encoding");

  /** What is no page and yet asked for by browsers. */
  private static final List<String> BESIDES =
      List.of("/sign-in?to=/", "/sign-out", "/signed-in-here?code=x&state=y", "/assets/site.css");

  /** A form and the cookies of whoever saw it. */
  private record Shown(SeenForm form, String cookies) {}

  private final Wire wire;
  private final long seed;
  private final List<String> addresses = new ArrayList<>(EveryPage.addresses());
  private final List<String> cookies = new ArrayList<>(List.of(""));
  private final List<Shown> forms = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();

  PortalFuzzer(URI server, long seed) {
    this.wire = new Wire(server, PATIENCE);
    this.seed = Long.getLong("fuzz.seed", seed);
    addresses.addAll(BESIDES);
  }

  /** Looks at every page as this person; a form that many pages have counts once. */
  void readBy(Reader reader) {
    Set<String> seen = new HashSet<>();
    for (String address : EveryPage.addresses()) {
      for (SeenForm form : SeenForm.of(reader.goesTo(address).page())) {
        if (seen.add(form.shape())) {
          forms.add(new Shown(form, reader.cookies()));
        }
      }
    }
    cookies.add(reader.cookies());
  }

  int forms() {
    return forms.size();
  }

  Map<Integer, Integer> statuses() {
    return statuses;
  }

  /** What was not answered with a page. */
  List<String> run(int many) {
    List<String> wrong = new ArrayList<>();
    int all = Integer.getInteger("fuzz.requests", many);
    for (int number = 0; number < all; number++) {
      Random random = new Random(seed * 1_000_003 + number);
      Sent request = random.nextInt(3) == 0 ? address(random) : form(random);
      Answered answer = wire.send(request);
      statuses.merge(answer.status(), 1, Integer::sum);
      if (isWrong(request, answer)) {
        wrong.add(
            "seed %d, request %d was%n  %s%n  and answered %s"
                .formatted(seed, number, request, answer));
      }
    }
    LOG.infof("%d requests were answered by status %s", all, statuses);
    return wrong;
  }

  private static boolean isWrong(Sent request, Answered answer) {
    return answer.isNoneOrOurFault()
        || answer.status() >= 400 && request.isHttp() && !answer.has("Content-Type", "text/html");
  }

  private Sent address(Random random) {
    Sent request = new Sent("GET", any(addresses, random));
    request.with("Host", wire.host()).with("Accept", "text/html");
    as(any(cookies, random), request);
    switch (random.nextInt(6)) {
      case 0 -> head(request, random);
      case 1 -> header(request, random);
      case 2 -> request.to(request.target().replace(EveryPage.ID.toString(), odd(random)));
      case 3 -> request.to(request.target().replaceFirst("[^/?]+(?=\\?|$)", "") + odd(random));
      default -> request.to(withQuery(request.target(), random));
    }
    return request;
  }

  private static String withQuery(String target, Random random) {
    List<String> names =
        List.of(
            "to", "q", "page", "after", "leaf", "challenge", "consortium", "token", "sort", "x");
    String without = target.replaceFirst("\\?.*", "");
    return without + "?" + any(names, random) + "=" + odd(random);
  }

  private static String odd(Random random) {
    return any(Oddities.IN_ADDRESSES, random);
  }

  private static void as(String cookies, Sent request) {
    if (!cookies.isEmpty()) {
      request.with("Cookie", cookies);
    }
  }

  private void head(Sent request, Random random) {
    switch (random.nextInt(4)) {
      case 0, 1 -> request.with("Host", any(Oddities.HOSTS, random));
      case 2 -> request.with("Accept", any(Oddities.ACCEPTS, random));
      default -> request.with("X-Correlation-Id", any(Oddities.BROKEN_HEADERS, random));
    }
  }

  private static void header(Sent request, Random random) {
    request.with(any(HEADERS, random), any(Oddities.HEADER_VALUES, random));
  }

  private Sent form(Random random) {
    Shown shown = any(forms, random);
    SeenForm form = shown.form();
    if (random.nextInt(4) > 0) {
      form = form.with(spoiled(form.fields(), random));
    }
    Sent request = form.sent().with("Host", wire.host()).with("Accept", "text/html");
    as(random.nextInt(8) == 0 ? any(cookies, random) : shown.cookies(), request);
    switch (random.nextInt(20)) {
      case 0 -> head(request, random);
      case 1 -> header(request, random);
      case 2 -> request.with("Content-Type", any(Oddities.CONTENT_TYPES, random));
      case 3 -> broken(request, random);
      case 4 -> request.to(request.target().replace(EveryPage.ID.toString(), odd(random)));
      default -> request.with("Origin", null);
    }
    return request;
  }

  /**
   * Hidden fields too; only the proof that the form is ours mostly stays, to get behind the door.
   */
  private static List<Field> spoiled(List<Field> fields, Random random) {
    List<Field> others = new ArrayList<>(fields);
    for (int times = 1 + random.nextInt(3); times > 0 && !others.isEmpty(); times--) {
      int place = random.nextInt(others.size());
      Field field = others.get(place);
      if (field.name().contains("csrf") && random.nextInt(5) > 0) {
        continue;
      }
      switch (random.nextInt(8)) {
        case 0 -> others.remove(place);
        case 1 -> others.add(field);
        case 2 -> others.set(place, new Field(any(Oddities.TYPED, random), field.value()));
        default -> others.set(place, new Field(field.name(), any(Oddities.TYPED, random)));
      }
    }
    return others;
  }

  private static void broken(Sent request, Random random) {
    byte[] body = request.body();
    String text = new String(body, UTF_8);
    String type = text.startsWith("--") ? SeenForm.MULTIPART : SeenForm.URL_ENCODED;
    switch (random.nextInt(7)) {
      case 0 -> request.body(type, text.substring(0, random.nextInt(text.length() + 1)));
      case 1 -> request.body(type, text + "&%zz=%");
      case 2 -> request.body(type, text.replace("=", "=%00"));
      case 3 -> request.body(type, new byte[] {(byte) 0xff, 0, '=', (byte) 0xc0});
      case 4 -> request.body(SeenForm.MULTIPART, text.replace("\r\n", "\n"));
      case 5 -> request.body(type, text.replace("name=\"", "name=\"\0"));
      default -> request.body(type, "a=b&".repeat(3000));
    }
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
