package org.guildhall.marketplace.register.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.marketplace.register.estate.EstateRegister;
import org.guildhall.marketplace.register.estate.PublishedContract;
import org.guildhall.marketplace.register.notice.ImportedNotice;
import org.guildhall.marketplace.register.reading.ReadContract;
import org.guildhall.marketplace.register.reading.ReadParty;
import org.guildhall.marketplace.register.reading.ReadRelease;
import org.guildhall.marketplace.register.reading.json.Flag;
import org.guildhall.marketplace.register.reading.json.FlagReason;
import org.jspecify.annotations.Nullable;

/** Puts the contracts of a batch of releases into the estate register of each of their buyers. */
@ApplicationScoped
class ContractRegister {

  private final EstateRegister estate;

  ContractRegister(EstateRegister estate) {
    this.estate = estate;
  }

  /** Flags contracts whose buyers are not known here by any number. */
  void check(Collection<Incoming> releases, PartyRegister.Known known) {
    for (Incoming release : releases) {
      if (buyers(release.read(), known).isEmpty()) {
        release
            .read()
            .contracts()
            .forEach(contract ->
                release.flag(
                    new Flag(FlagReason.CONTRACT_WITHOUT_BUYER, contract.path(), contract.key())));
      }
    }
  }

  /** How many entries are new or were brought up to date. */
  int record(Map<Incoming, ImportedNotice> kept, PartyRegister.Known known) {
    List<PublishedContract> contracts = new ArrayList<>();
    kept.forEach((release, notice) -> {
      List<UUID> buyers = buyers(release.read(), known);
      for (ReadContract contract : release.read().contracts()) {
        for (UUID buyer : buyers) {
          contracts.add(published(release, notice, contract, buyer, buyers.size(), known));
        }
      }
    });
    return contracts.isEmpty() ? 0 : estate.record(contracts);
  }

  private static List<UUID> buyers(ReadRelease release, PartyRegister.Known known) {
    return release.buyers().stream()
        .map(known::organisation)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static PublishedContract published(
      Incoming release,
      ImportedNotice notice,
      ReadContract contract,
      UUID buyer,
      int buyers,
      PartyRegister.Known known) {
    String process = release.read().ocid();
    var value = contract.value();
    return new PublishedContract(
        buyer,
        (process == null ? release.contentHash() : process) + "/" + contract.key(),
        notice.id(),
        notice.listedAt(),
        contract.title(),
        names(contract.suppliers()),
        contract.suppliers().size() == 1
            ? known.organisation(contract.suppliers().getFirst())
            : null,
        contract.start(),
        contract.end(),
        contract.latestEnd(),
        contract.extension(),
        value == null ? null : value.amount(),
        value == null ? null : value.gross(),
        value == null ? null : value.currency(),
        buyers,
        contract.cpv(),
        contract.endedEarly());
  }

  private static @Nullable String names(List<ReadParty> suppliers) {
    String names =
        suppliers.stream()
            .map(ReadParty::name)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    return names.isEmpty() ? null : names;
  }
}
