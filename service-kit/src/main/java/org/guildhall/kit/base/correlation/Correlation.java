package org.guildhall.kit.base.correlation;

import java.util.regex.Pattern;
import org.guildhall.kit.base.id.Ids;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The id that ties together what happened because of one request, in every log and service. */
public final class Correlation {

  /** The HTTP header, in and out. */
  public static final String HEADER = "X-Correlation-Id";

  /** The Kafka header, a CloudEvents extension attribute. */
  public static final String EVENT_HEADER = "ce_correlationid";

  /** The key in the logs. */
  public static final String KEY = "correlationId";

  // What a stranger sends goes into logs and headers: nothing that could break a line.
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private Correlation() {}

  /** The id of what is going on in this thread; a new one is begun when there is none. */
  public static String current() {
    return MDC.get(KEY) instanceof String id ? id : begin(null);
  }

  /** Starts with the id that came along, if it is harmless, or with a new one. */
  public static String begin(@Nullable String given) {
    String id = given != null && HARMLESS.matcher(given).matches() ? given : Ids.next().toString();
    MDC.put(KEY, id);
    return id;
  }

  /** Forgets the id at the end of a piece of background work. */
  public static void end() {
    MDC.remove(KEY);
  }
}
