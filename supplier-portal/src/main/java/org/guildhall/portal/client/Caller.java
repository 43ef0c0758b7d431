package org.guildhall.portal.client;

import java.util.Optional;
import java.util.UUID;

/** The person for whom an API is called. */
public interface Caller {

  /** The access token the APIs accept, none for a visitor who has not signed in. */
  Optional<String> accessToken();

  /** From where they visit, so that an API counts them and not this portal; none if unknown. */
  Optional<String> address();

  /** The organisation the person acts for. */
  Optional<UUID> actingForOrganisation();

  /** The key of the form that is sent, the same again when it is sent twice. */
  Optional<String> submissionKey();
}
