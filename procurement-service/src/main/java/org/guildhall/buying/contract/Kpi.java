package org.guildhall.buying.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;

/** A key performance indicator agreed before signature. */
@Entity
@Table(name = "contract_kpi")
public class Kpi {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "contract_id")
  private Contract contract;

  @Column private int position;
  @Column private String title;
  @Column private String description;

  protected Kpi() {}

  Kpi(Contract contract, int position, String title, String description) {
    this.id = Ids.next();
    this.contract = contract;
    this.position = position;
    this.title = title;
    this.description = description;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }
}
