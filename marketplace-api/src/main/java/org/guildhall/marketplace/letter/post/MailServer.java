package org.guildhall.marketplace.letter.post;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
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
  private final Vertx vertx;

  MailServer(ReactiveMailer mailer, LetterConfig config, Vertx vertx) {
    this.mailer = mailer;
    this.config = config;
    this.vertx = vertx;
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
      Uni.createFrom().<Void>emitter(sent -> begin(letter, sent)).await().atMost(config.patience());
      return new Answer.Taken();
    } catch (RuntimeException failed) {
      return answer(failed);
    }
  }

  /**
   * Begun on the thread that reads what the server says. The client listens only when it has its
   * connection back from its pool; on another thread that may be after the server's greeting, which
   * is then lost, and both wait until one of them has enough.
   */
  private void begin(Mail letter, UniEmitter<? super Void> sent) {
    vertx
        .getOrCreateContext()
        .runOnContext(begun -> mailer.send(letter).subscribe().with(sent::complete, sent::fail));
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
