package org.guildhall.portal.shared.pick;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.client.market.Identifier;
import org.guildhall.portal.client.market.OrganisationView;
import org.guildhall.portal.client.market.OrganisationsApi;
import org.guildhall.portal.shared.code.Regions;
import org.guildhall.portal.shared.market.Registers;
import org.jspecify.annotations.Nullable;

/**
 * Organisations as everybody may look for them. Their region and a number in a register tell two of
 * the same name apart.
 */
final class OrganisationPickList implements PickList {
  private static final int SHORTEST = 2;
  private final OrganisationsApi organisations;
  private final boolean byName;

  /**
   * A list.
   *
   * @param byName whether the name is stored and not the id
   */
  OrganisationPickList(OrganisationsApi organisations, boolean byName) {
    this.organisations = organisations;
    this.byName = byName;
  }

  @Override
  public Optional<PickOption> exactly(String typed) {
    String text = typed.strip();
    if (byName) {
      return Optional.of(new PickOption(text, text, ""));
    }
    Optional<UUID> id = id(text);
    if (id.isPresent()) {
      return one(id.get());
    }
    String name = text.replaceFirst("\\s*\\([^()]*\\)$", "");
    List<PickOption> named =
        find(name).stream()
            .filter(
                each -> each.label().equalsIgnoreCase(text) || each.name().equalsIgnoreCase(text))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  @Override
  public List<PickOption> find(String words) {
    if (words.strip().length() < SHORTEST) {
      return List.of();
    }
    return organisations.list(null, null, null, MOST, words.strip(), null).items().stream()
        .map(each -> option(each.id(), each.name(), each.region(), each.identifiers()))
        .toList();
  }

  @Override
  public boolean looksLikeCode(String typed) {
    return id(typed.strip()).isPresent();
  }

  private Optional<PickOption> one(UUID id) {
    try {
      OrganisationView found = organisations.one(id);
      return Optional.of(option(id, found.name(), found.region(), found.identifiers()));
    } catch (ApiProblemException unknown) {
      return Optional.empty();
    }
  }

  private PickOption option(
      UUID id, String name, @Nullable String region, List<Identifier> identifiers) {
    Stream<String> place =
        Stream.ofNullable(region).map(each -> Regions.code(each).map(Regions::name).orElse(each));
    Stream<String> number =
        identifiers.stream().limit(1).map(each -> Registers.register(each) + " " + each.id());
    String detail = Stream.concat(place, number).collect(Collectors.joining(", "));
    return new PickOption(byName ? name : id.toString(), name, detail);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException words) {
      return Optional.empty();
    }
  }
}
