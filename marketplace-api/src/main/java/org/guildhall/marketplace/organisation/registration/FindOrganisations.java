package org.guildhall.marketplace.organisation.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.organisation.AuthorityMember;
import org.guildhall.marketplace.organisation.Constituent;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationOrigin;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.OrganisationStatus;
import org.guildhall.marketplace.organisation.Organisations;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.guildhall.marketplace.organisation.identifier.IdentifierCheck;
import org.guildhall.marketplace.storage.Conditions;
import org.jspecify.annotations.Nullable;

/** Reads organisations: one, or a page of them, newest first. */
@ApplicationScoped
class FindOrganisations {

  private static final String ROW =
      "select new org.guildhall.marketplace.organisation.registration.OrganisationSummary(o.id,"
          + " o.name, o.kind, o.status, o.origin, o.region, o.vcse, o.registeredAt) from"
          + " Organisation o";

  private final EntityManager entities;
  private final Organisations organisations;

  FindOrganisations(EntityManager entities, Organisations organisations) {
    this.entities = entities;
    this.organisations = organisations;
  }

  /** What a list may be narrowed to; every part is optional. */
  record Filter(
      @Nullable String text,
      @Nullable OrganisationKind kind,
      @Nullable OrganisationStatus status,
      @Nullable Identifier identifier) {

    /** Reads the filter from query parameters. */
    static Filter of(
        @Nullable String text,
        @Nullable OrganisationKind kind,
        @Nullable OrganisationStatus status,
        @Nullable String identifier) {
      if (identifier == null || identifier.isBlank()) {
        return new Filter(text, kind, status, null);
      }
      int colon = identifier.indexOf(':');
      String scheme = colon < 0 ? identifier : identifier.substring(0, colon);
      return switch (Identifier.check(scheme, identifier.substring(colon + 1))) {
        case IdentifierCheck.Accepted(Identifier known) -> new Filter(text, kind, status, known);
        case IdentifierCheck.Refused(String part, String reason) ->
            throw ProblemException.field("identifier", reason);
      };
    }
  }

  @Transactional
  public OrganisationView one(Actor reader, UUID id) {
    Organisation organisation = organisations.getWhole(id);
    return OrganisationView.of(
        organisation,
        reader.isOperator() || reader.actsFor(id),
        constituents(organisation),
        organisations.authoritiesOf(id));
  }

  private List<AuthorityMember> constituents(Organisation authority) {
    Map<UUID, String> names =
        organisations
            .refs(authority.constituents().stream().map(Constituent::organisation).toList())
            .stream()
            .collect(Collectors.toMap(OrganisationRef::id, OrganisationRef::name));
    return authority.constituents().stream()
        .map(c ->
            new AuthorityMember(
                c.organisation(), names.getOrDefault(c.organisation(), ""), c.from(), c.until()))
        .sorted(Comparator.comparing(AuthorityMember::name))
        .toList();
  }

  @Transactional
  Page<OrganisationSummary> page(Filter filter, @Nullable Cursor after, int limit) {
    String text = filter.text();
    Identifier identifier = filter.identifier();
    Conditions conditions =
        new Conditions()
            .when(
                text == null || text.isBlank() ? null : "%" + escaped(text) + "%",
                "(lower(o.name) like :text escape '!' or exists (select 1 from o.identifiers i"
                    + " where i.id in :numbers))")
            .when(filter.kind(), "o.kind = :kind")
            .when(filter.status(), "o.status = :status")
            .and(
                identifier != null,
                "exists (select 1 from o.identifiers i where i.scheme = :scheme and i.id ="
                    + " :number)")
            .behind(after, "o.registeredAt", "o.id");
    if (text != null && !text.isBlank()) {
      conditions.with("numbers", Identifier.readings(text));
    }
    if (identifier != null) {
      conditions.with("scheme", identifier.scheme()).with("number", identifier.id());
    }
    return page(conditions, limit);
  }

  /** Whose turn the operator's is: registered by people, and not yet said to be wrong. */
  @Transactional
  Page<OrganisationSummary> waiting(@Nullable Cursor after, int limit) {
    return page(
        new Conditions()
            .when(OrganisationStatus.PENDING, "o.status = :status")
            .when(OrganisationOrigin.REGISTERED, "o.origin = :origin")
            .and(true, "o.refusalReason is null")
            .behind(after, "o.registeredAt", "o.id"),
        limit);
  }

  private Page<OrganisationSummary> page(Conditions conditions, int limit) {
    List<OrganisationSummary> rows =
        conditions
            .bind(
                entities.createQuery(
                    ROW + conditions.where() + " order by o.registeredAt desc, o.id desc",
                    OrganisationSummary.class))
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(withIdentifiers(rows), limit, row -> new Cursor(row.registeredAt(), row.id()));
  }

  private static String escaped(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1");
  }

  private List<OrganisationSummary> withIdentifiers(List<OrganisationSummary> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    Map<UUID, List<Identifier>> known =
        entities
            .createQuery(
                "select o.id as id, i as number from Organisation o join o.identifiers i"
                    + " where o.id in :ids",
                Tuple.class)
            .setParameter("ids", rows.stream().map(OrganisationSummary::id).toList())
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    tuple -> tuple.get("id", UUID.class),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        tuple -> tuple.get("number", Identifier.class), Collectors.toList())));
    return rows.stream()
        .map(row -> row.with(known.getOrDefault(row.id(), List.of()).stream().sorted().toList()))
        .toList();
  }
}
