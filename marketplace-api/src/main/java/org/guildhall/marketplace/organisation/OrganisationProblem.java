package org.guildhall.marketplace.organisation;

import org.guildhall.kit.base.problem.ProblemType;

/** What can go wrong with organisations. */
public enum OrganisationProblem implements ProblemType {
  IDENTIFIER_IN_USE(409, "Another organisation has this identifier"),
  IDENTITY_IS_VERIFIED(409, "A verified name, kind or identifier cannot be changed"),
  ORGANISATION_RELEASED(409, "This organisation was given back"),
  TOO_MANY_UNVERIFIED(409, "Too many of your organisations wait to be checked"),
  ORGANISATION_NOT_VERIFIED(409, "The organisation is not verified"),
  WRONG_KIND_OF_ORGANISATION(403, "An organisation of this kind cannot do this");

  private final int status;
  private final String title;

  OrganisationProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
