package org.guildhall.buying.tender.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.guildhall.buying.tender.ContentSealing;
import org.guildhall.buying.tender.ContentSealing.Place;
import org.guildhall.buying.tender.LotTerms;
import org.guildhall.buying.tender.SealedDocument;
import org.guildhall.buying.tender.SealedDraft;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.buying.tender.TenderContent.Attachment;
import org.guildhall.buying.tender.TenderProblem;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TermsOfLots;
import org.guildhall.buying.tender.upload.Storage;
import org.guildhall.buying.tender.upload.TenderLimits;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** Puts content into drafts and takes it out again, for the supplier it belongs to. */
@ApplicationScoped
public class DraftBox {
  private static final long MEBIBYTE = 1024L * 1024;

  private final ContentSealing sealing;
  private final TermsOfLots terms;
  private final Storage storage;
  private final TenderLimits limits;

  DraftBox(ContentSealing sealing, TermsOfLots terms, Storage storage, TenderLimits limits) {
    this.sealing = sealing;
    this.terms = terms;
    this.storage = storage;
    this.limits = limits;
  }

  /**
   * Seals and stores content as the tender's draft.
   *
   * @throws ProblemException STALE_VERSION if the tender changed since it was read;
   *     TENDER_TOO_LARGE if it has more than a tender may have
   */
  public void put(
      Connection connection, TenderRow tender, long number, TenderContent content, String by)
      throws SQLException {
    LotTerms lotTerms = terms.of(tender);
    TenderContent completed = lotTerms.completed(content);
    List<SealedDocument> documents = named(connection, tender, content.documents());
    mustFit(documents);
    SealedDraft draft = sealing.seal(Place.of(tender), number, completed, documents);
    mustFit(draft);
    boolean ready = lotTerms.missingFrom(completed).isEmpty();
    if (!DraftTables.save(
        connection,
        tender,
        new DraftTables.Saved(draft, ready, lotTerms.procurementVersion(), by))) {
      tender.mustTakeTenders();
      throw ProblemException.of(
          KitProblem.STALE_VERSION,
          "Somebody changed this in the meantime: look at the present version and try again");
    }
  }

  /** None of them is removed before the draft that names it is saved. */
  private List<SealedDocument> named(
      Connection connection, TenderRow tender, List<Attachment> attachments) throws SQLException {
    if (attachments.isEmpty()) {
      return List.of();
    }
    storage.hold(connection, tender);
    return DraftTables.named(
        DraftTables.present(connection, tender.id()),
        attachments.stream().map(Attachment::documentId).toList());
  }

  private void mustFit(List<SealedDocument> documents) {
    long most = limits.mostDocuments().asLongValue();
    if (documents.stream().mapToLong(SealedDocument::size).sum() > most) {
      throw tooLarge("The documents of a tender may have", most);
    }
  }

  private void mustFit(SealedDraft draft) {
    long most = limits.mostText().asLongValue();
    if (draft.parts().quality().length + draft.parts().price().length > most) {
      throw tooLarge("The answers and prices of a tender may have", most);
    }
  }

  private static ProblemException tooLarge(String what, long most) {
    return ProblemException.of(
        TenderProblem.TENDER_TOO_LARGE, what + " " + most / MEBIBYTE + " MB together");
  }

  /** What the draft contains. */
  public TenderContent take(Connection connection, TenderRow tender) throws SQLException {
    SealedDraft draft = DraftTables.read(connection, tender.id());
    return sealing.read(Place.of(tender), draft.parts(), draft.ownKeys());
  }

  /** What is missing from the draft, by the terms as they are now. */
  public List<FieldProblem> missing(Connection connection, TenderRow tender) throws SQLException {
    return check(connection, tender).missing();
  }

  /** What is missing from the draft and what is hardly meant, by the terms as they are now. */
  Checked check(Connection connection, TenderRow tender) throws SQLException {
    LotTerms lotTerms = terms.of(tender);
    TenderContent content = take(connection, tender);
    return new Checked(lotTerms.missingFrom(content), lotTerms.doubtsAbout(content));
  }

  /**
   * A draft looked through.
   *
   * @param doubts in whole sentences; nobody is kept from submitting by them
   */
  record Checked(List<FieldProblem> missing, List<String> doubts) {}
}
