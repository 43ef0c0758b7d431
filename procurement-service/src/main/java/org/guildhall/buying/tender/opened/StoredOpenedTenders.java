package org.guildhall.buying.tender.opened;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.buying.tender.ContentSealing;
import org.guildhall.buying.tender.Tender;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.Tenders;
import org.guildhall.buying.tender.sealing.ContentKey;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.KeyEncryptionKey;
import org.guildhall.buying.tender.sealing.KeyPurpose;
import org.guildhall.buying.tender.sealing.SealingContext;
import org.guildhall.kit.base.document.ContentHash;
import org.guildhall.kit.base.document.DocumentStore;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads what was opened, decrypting it anew each time. */
@ApplicationScoped
public class StoredOpenedTenders implements OpenedTenders {
  private static final TenderStatus[] OPEN = {
    TenderStatus.OPENED, TenderStatus.ASSESSED, TenderStatus.FAILS_REQUIREMENTS
  };

  private final AgroalDataSource database;
  private final Tenders tenders;
  private final Parties parties;
  private final ContentSealing sealing;
  private final KeyEncryptionKey keyEncryption;
  private final DocumentStore store;
  private final Clock clock;

  StoredOpenedTenders(
      AgroalDataSource database,
      Tenders tenders,
      Parties parties,
      ContentSealing sealing,
      KeyEncryptionKey keyEncryption,
      DocumentStore store,
      Clock clock) {
    this.database = database;
    this.tenders = tenders;
    this.parties = parties;
    this.sealing = sealing;
    this.keyEncryption = keyEncryption;
    this.store = store;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Map<UUID, List<Bidder>> biddersOf(Collection<UUID> procurementIds) {
    List<Tender> found = intact(procurementIds, Envelope.QUALITY);
    Map<UUID, String> suppliers = suppliers(found);
    return found.stream()
        .collect(
            Collectors.groupingBy(
                Tender::procurementId,
                Collectors.mapping(
                    tender -> bidder(tender, suppliers.get(tender.supplierId())),
                    Collectors.toList())));
  }

  private static Bidder bidder(Tender tender, @Nullable String name) {
    return new Bidder(
        tender.id(), tender.lotId(), tender.supplierId(), Objects.requireNonNull(name));
  }

  @Override
  @Transactional
  public Set<UUID> havingPrices(Collection<UUID> procurementIds) {
    return intact(procurementIds, Envelope.PRICE).stream()
        .map(Tender::procurementId)
        .collect(Collectors.toSet());
  }

  private List<Tender> intact(Collection<UUID> procurementIds, Envelope envelope) {
    List<Tender> found = tenders.ofAll(procurementIds, OPEN);
    Set<UUID> intact = ask(connection -> OpenedTables.intact(connection, ids(found), envelope));
    return found.stream().filter(tender -> intact.contains(tender.id())).toList();
  }

  @Override
  @Transactional
  public Optional<OpenedTender> find(UUID tenderId) {
    return tenders
        .findByIdOptional(tenderId)
        .filter(tender -> Set.of(OPEN).contains(tender.status()))
        .flatMap(this::opened);
  }

  @Override
  @Transactional
  public Map<UUID, Long> logPositions(Collection<UUID> tenderIds) {
    Map<UUID, Long> positions = new HashMap<>();
    Map<UUID, OpenedTables.Received> received = received(tenderIds);
    tenderIds.forEach(id -> positions.put(id, position(received.get(id))));
    return positions;
  }

  private static long position(OpenedTables.@Nullable Received received) {
    return received == null ? Long.MAX_VALUE : received.logPosition();
  }

  @Override
  @Transactional
  public Map<UUID, OpenedPrice> pricesOf(UUID procurementId) {
    Map<UUID, OpenedPrice> prices = new HashMap<>();
    envelopes(ids(tenders.of(procurementId, OPEN)), Envelope.PRICE)
        .forEach((tender, opened) ->
            decrypt(opened, TenderContent.Price.class)
                .ifPresent(price -> prices.put(tender, priceOf(tender, price))));
    return prices;
  }

  @Override
  @Transactional
  public InputStream document(UUID tenderId, UUID documentId) {
    Tender tender = tenders.byId(tenderId);
    OpenedTables.OpenedDocument document = documentOf(tenderId, documentId);
    SealingContext context =
        new ContentSealing.Place(tender.procurementId(), tender.lotId(), tenderId)
            .document(documentId);
    byte[] key = keyEncryption.unwrap(KeyPurpose.WORKING, document.key(), context);
    try {
      return ContentKey.of(key)
          .decrypting(store.get(new ContentHash(document.contentHash())), context);
    } catch (IOException failed) {
      throw new UncheckedIOException("The document could not be read", failed);
    }
  }

  @Override
  @Transactional
  public void assessed(UUID tenderId, boolean meetsRequirements) {
    Tender tender = tenders.byId(tenderId);
    if (meetsRequirements) {
      tender.assessed(clock.instant());
    } else {
      tender.failsRequirements(clock.instant());
    }
  }

  public OpenedTables.OpenedDocument documentOf(UUID tenderId, UUID documentId) {
    return documents(List.of(tenderId)).getOrDefault(tenderId, List.of()).stream()
        .filter(document -> document.id().equals(documentId))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("opened document", documentId));
  }

  /** The content of an opened envelope; empty if it is sealed still, or damaged. */
  public <T> Optional<T> content(UUID tenderId, Envelope envelope, Class<T> type) {
    return Optional.ofNullable(envelopes(List.of(tenderId), envelope).get(tenderId))
        .flatMap(opened -> decrypt(opened, type));
  }

  private <T> Optional<T> decrypt(OpenedTables.Opened opened, Class<T> type) {
    byte[] content = opened.content();
    var wrapped = opened.key();
    if (content == null || wrapped == null) {
      return Optional.empty();
    }
    SealingContext context = new SealingContext.OfOpened(opened.tenderId(), opened.envelope());
    ContentKey key = ContentKey.of(keyEncryption.unwrap(KeyPurpose.WORKING, wrapped, context));
    try {
      return Optional.of(sealing.parse(key.decrypt(content, context), type));
    } finally {
      key.destroy();
    }
  }

  /** Of each tender when its counting version came in; as many statements for one as for all. */
  public Map<UUID, OpenedTables.Received> received(Collection<UUID> tenderIds) {
    return ask(connection -> OpenedTables.received(connection, tenderIds));
  }

  private Map<UUID, List<OpenedTables.OpenedDocument>> documents(Collection<UUID> tenderIds) {
    return ask(connection -> OpenedTables.documents(connection, tenderIds));
  }

  private Map<UUID, OpenedTables.Opened> envelopes(Collection<UUID> tenderIds, Envelope envelope) {
    return ask(connection -> OpenedTables.find(connection, tenderIds, envelope));
  }

  private Optional<OpenedTender> opened(Tender tender) {
    UUID id = tender.id();
    return content(id, Envelope.QUALITY, TenderContent.Quality.class)
        .map(content ->
            opened(
                tender,
                Objects.requireNonNull(suppliers(List.of(tender)).get(tender.supplierId())),
                position(received(List.of(id)).get(id)),
                content,
                documents(List.of(id)).getOrDefault(id, List.of())));
  }

  private Map<UUID, String> suppliers(List<Tender> found) {
    return parties.byIds(found.stream().map(Tender::supplierId).distinct().toList()).stream()
        .collect(Collectors.toMap(Party::id, Party::name));
  }

  private static OpenedTender opened(
      Tender tender,
      String supplier,
      long logPosition,
      TenderContent.Quality quality,
      List<OpenedTables.OpenedDocument> documents) {
    return new OpenedTender(
        tender.id(),
        tender.procurementId(),
        tender.lotId(),
        tender.supplierId(),
        supplier,
        logPosition,
        quality.answers().stream()
            .map(a -> new OpenedTender.Answer(a.criterionId(), a.text()))
            .toList(),
        documents.stream()
            .map(d -> new OpenedTender.Document(d.id(), d.name(), d.mediaType(), d.size()))
            .toList());
  }

  private static List<UUID> ids(List<Tender> found) {
    return found.stream().map(Tender::id).toList();
  }

  private static OpenedPrice priceOf(UUID tenderId, TenderContent.Price price) {
    Map<UUID, NetAmount> unitPrices = new HashMap<>();
    price.unitPrices().forEach(unit -> unitPrices.put(unit.itemId(), new NetAmount(unit.price())));
    BigDecimal total = price.total();
    if (total == null) {
      throw new IllegalStateException("A submitted tender without a total");
    }
    return new OpenedPrice(tenderId, new NetAmount(total), unitPrices);
  }

  @FunctionalInterface
  private interface Query<T> {
    T ask(Connection connection) throws SQLException;
  }

  private <T> T ask(Query<T> query) {
    try (Connection connection = database.getConnection()) {
      return query.ask(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException("The opened tenders could not be read", failed);
    }
  }
}
