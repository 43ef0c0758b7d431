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
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TermsOfLots;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** Puts content into drafts and takes it out again, for the supplier it belongs to. */
@ApplicationScoped
public class DraftBox {
  private final ContentSealing sealing;
  private final TermsOfLots terms;

  DraftBox(ContentSealing sealing, TermsOfLots terms) {
    this.sealing = sealing;
    this.terms = terms;
  }

  /**
   * Seals and stores content as the tender's draft.
   *
   * @throws ProblemException STALE_VERSION if the tender changed since it was read
   */
  public void put(
      Connection connection, TenderRow tender, long number, TenderContent content, String by)
      throws SQLException {
    LotTerms lotTerms = terms.of(tender);
    TenderContent completed = lotTerms.completed(content);
    List<SealedDocument> documents =
        content.documents().isEmpty()
            ? List.of()
            : DraftTables.named(
                DraftTables.documents(connection, tender.id()),
                content.documents().stream().map(Attachment::documentId).toList());
    SealedDraft draft = sealing.seal(Place.of(tender), number, completed, documents);
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

  /** What the draft contains. */
  public TenderContent take(Connection connection, TenderRow tender) throws SQLException {
    SealedDraft draft = DraftTables.read(connection, tender.id());
    return sealing.read(Place.of(tender), draft.parts(), draft.ownKeys());
  }

  /** What is missing from the draft, by the terms as they are now. */
  public List<FieldProblem> missing(Connection connection, TenderRow tender) throws SQLException {
    return terms.of(tender).missingFrom(take(connection, tender));
  }
}
