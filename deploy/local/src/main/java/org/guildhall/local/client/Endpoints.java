package org.guildhall.local.client;

import java.net.URI;

/** Where an installation's services answer; addresses without a path. */
public record Endpoints(URI market, URI procurement, URI portal, URI keycloak) {

  /** The base address of an API. */
  URI of(Api api) {
    return switch (api) {
      case MARKET -> market;
      case PROCUREMENT -> procurement;
    };
  }

  /** Where tokens come from. */
  URI tokens() {
    return keycloak.resolve("/realms/guildhall/protocol/openid-connect/token");
  }
}
