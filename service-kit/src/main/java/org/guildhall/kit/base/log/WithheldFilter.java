package org.guildhall.kit.base.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Stands before every log of a service: whatever a library or we say, values of statements, tokens
 * and addresses do not get in. Nothing is dropped but they.
 */
@LoggingFilter(name = "withheld")
public final class WithheldFilter implements Filter {

  @Override
  public boolean isLoggable(LogRecord record) {
    if (record instanceof ExtLogRecord said) {
      String all = said.getFormattedMessage();
      String shown = all == null ? null : Withheld.from(all);
      if (shown != null && !shown.equals(all)) {
        said.setMessage(shown, ExtLogRecord.FormatStyle.NO_FORMAT);
        said.setParameters(null);
      }
    }
    Throwable thrown = record.getThrown();
    if (thrown != null) {
      record.setThrown(PlainThrowable.of(thrown));
    }
    return true;
  }
}
