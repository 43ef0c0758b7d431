package org.guildhall.kit.base.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithheldTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ERROR: duplicate key value violates unique constraint \"membership_email_key\"\n"
            + "  Detail: Key (email)=(MARKER) already exists.",
        "ERROR: null value in column \"name\" of relation \"person\" violates not-null constraint\n"
            + "  Detail: Failing row contains (1, MARKER\nMARKER, null).",
        "ERROR: invalid input syntax for type uuid: \"MARKER\"",
        "ERROR: invalid input syntax for type json\n  Detail: Token \"MARKER\" is invalid.\n"
            + "  Where: JSON data, line 1: MARKER",
        "could not execute statement [ERROR: value \"9\"MARKER\"9\" is out of range for type integer]",
        "Batch entry 0 insert into a values (('MARKER')) was aborted: ERROR: no\n  Detail: MARKER",
        "Invitation of MARKER@people.example could not be sent",
        "550 <first.MARKER+tag@a-council.gov.uk> is not known here",
        "GET /signed-in-here?code=MARKERMARKER&state=MARKER77 failed",
        "Authorization: Bearer MARKER.MARKER-MARKER",
        "Token eyJMARKERMARKER.MARKER.MARKER_a-b was refused",
        "http://127.0.0.1:8080/invitations/accept?token=MARKERMARKER",
        "{sasl.password = MARKERMARKER, client_secret=MARKER-MARKER}",
        "Cannot deserialize value of type `int` from String \"MARKER\": not a valid value",
        "For input string: \"MARKER\"",
        "Invalid UUID string: MARKER",
        "Text 'MARKER' could not be parsed at index 0"
      })
  void shouldWithholdValuesTokensAndAddresses(String said) {
    assertThat(logged(said, null)).doesNotContain("MARKER");
    assertThat(logged("It failed", new IllegalStateException("Outer", new SQLException(said))))
        .doesNotContain("MARKER")
        .contains("It failed", "java.lang.IllegalStateException: Outer", "java.sql.SQLException");
  }

  @Test
  void shouldStillSayWhichConstraintAndWhichEndpoint() {
    assertThat(
            logged(
                "ERROR: duplicate key value violates unique constraint \"membership_pkey\"", null))
        .contains("unique constraint \"membership_pkey\"");
    assertThat(logged("PUT /api/v1/tenders/0198-1 failed", null))
        .contains("PUT /api/v1/tenders/0198-1 failed");
    NullPointerException ours =
        new NullPointerException("Cannot invoke \"A.b()\" as \"c\" is null");
    assertThat(logged("failed", ours)).contains("\"A.b()\"");
  }

  private static String logged(String message, Throwable thrown) {
    var record = new ExtLogRecord(Level.ERROR, "%s", ExtLogRecord.FormatStyle.PRINTF, "x");
    record.setParameters(new Object[] {message});
    record.setThrown(thrown);
    assertThat(new WithheldFilter().isLoggable(record)).isTrue();
    var shown = new StringWriter();
    shown.append(record.getFormattedMessage()).append('\n');
    if (record.getThrown() != null) {
      record.getThrown().printStackTrace(new PrintWriter(shown, true));
    }
    return shown.toString();
  }
}
