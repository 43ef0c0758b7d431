package org.guildhall.buying.procurement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A buyer named in the tender notice, with what it buys of each lot; never changed afterwards. */
@Entity
@Table(name = "participant")
public class Participant {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "procurement_id")
  private Procurement procurement;

  @Column private UUID organisationId;
  @Column private String name;
  @Column private boolean lead;

  @OneToMany(mappedBy = "participant", cascade = CascadeType.ALL)
  @Fetch(FetchMode.SUBSELECT)
  private final List<ParticipantQuantity> quantities = new ArrayList<>();

  protected Participant() {}

  Participant(Procurement procurement, UUID organisationId, String name, boolean lead) {
    this.id = Ids.next();
    this.procurement = procurement;
    this.organisationId = organisationId;
    this.name = name;
    this.lead = lead;
  }

  public void buys(ParticipantQuantity quantity) {
    quantities.add(quantity);
  }

  public UUID organisationId() {
    return organisationId;
  }

  public String name() {
    return name;
  }

  public boolean lead() {
    return lead;
  }

  /** What it buys, per item of each lot. */
  public List<ParticipantQuantity> quantities() {
    return List.copyOf(quantities);
  }
}
