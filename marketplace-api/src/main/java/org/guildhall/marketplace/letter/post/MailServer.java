package org.guildhall.marketplace.letter.post;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.marketplace.letter.LetterConfig;

/** The SMTP server of the installation, asked with a time limit of our own. */
@ApplicationScoped
class MailServer {

  /** The codes by which a server says that this mailbox takes no letters (RFC 5321, 4.2.3). */
  private static final int MAILBOX_UNAVAILABLE = 550;

  private static final int MAILBOX_NAME_NOT_ALLOWED = 553;

  private final ReactiveMailer mailer;
  private final LetterConfig config;

  MailServer(ReactiveMailer mailer, LetterConfig config) {
    this.mailer = mailer;
    this.config = config;
  }

  /** What became of a letter; reasons hold no address. */
  sealed interface Answer {

    /** It is the server's now. */
    record Taken() implements Answer {}

    /** The mailbox does not take it, and will not. */
    record Refused(String reason) implements Answer {}

    /** The server could not be reached, or not now. */
    record Away(String reason) implements Answer {}
  }

  Answer hand(Mail letter) {
    try {
      mailer.send(letter).await().atMost(config.patience());
      return new Answer.Taken();
    } catch (RuntimeException failed) {
      return answer(failed);
    }
  }

  private static Answer answer(RuntimeException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPException refusal) {
        int code = refusal.getReplyCode();
        String said = "The mail server answered with " + code;
        return code >= MAILBOX_UNAVAILABLE && code <= MAILBOX_NAME_NOT_ALLOWED
            ? new Answer.Refused(said)
            : new Answer.Away(said);
      }
    }
    // Its message may repeat the address.
    return new Answer.Away("The mail server does not answer: " + failed.getClass().getSimpleName());
  }
}
