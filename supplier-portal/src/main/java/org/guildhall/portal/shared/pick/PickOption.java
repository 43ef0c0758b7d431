package org.guildhall.portal.shared.pick;

import org.guildhall.portal.shared.form.Choice;

/**
 * One thing of a list that people choose from.
 *
 * @param value what is stored of it
 * @param detail what tells it from others of its name, such as its code; empty for nothing
 */
public record PickOption(String value, String name, String detail) {

  /** "Refuse collection services (90511000)": what people read, and what may be sent for it. */
  public String label() {
    return detail.isEmpty() ? name : name + " (" + detail + ")";
  }

  Choice choice() {
    return Choice.of(value, label());
  }
}
