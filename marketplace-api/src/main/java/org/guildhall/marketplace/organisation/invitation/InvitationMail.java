package org.guildhall.marketplace.organisation.invitation;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import org.guildhall.kit.base.time.UkDates;
import org.jboss.logging.Logger;

/**
 * Sends an invitation once it is certain. A letter that gets lost is not sent again: the
 * administrator was shown the token and can pass it on, or invite anew; keeping the token to resend
 * it would mean keeping a secret.
 */
@ApplicationScoped
class InvitationMail {

  private static final Logger LOG = Logger.getLogger(InvitationMail.class);

  private final Mailer mailer;
  private final InvitationConfig config;

  InvitationMail(Mailer mailer, InvitationConfig config) {
    this.mailer = mailer;
    this.config = config;
  }

  /** An invitation that was written. */
  record Written(String email, String organisation, InvitationToken token, Instant expiresAt) {}

  void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written invitation) {
    String text =
        """
        %s invites you to work for it on Guildhall.

        To accept, sign in with this e-mail address and open:
        %s%s

        The invitation can be used once, until %s.
        If you did not expect it you can ignore this message.
        """
            .formatted(
                invitation.organisation(),
                config.acceptAt(),
                invitation.token().value(),
                UkDates.written(invitation.expiresAt()));
    String subject = invitation.organisation() + " invites you to Guildhall";
    try {
      mailer.send(Mail.withText(invitation.email(), subject, text));
    } catch (RuntimeException unreachable) {
      // The invitation stands; the address is personal and stays out of the log.
      LOG.warn("An invitation could not be sent by e-mail", unreachable);
    }
  }
}
