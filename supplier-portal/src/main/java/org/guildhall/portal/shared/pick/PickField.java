package org.guildhall.portal.shared.pick;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.guildhall.portal.shared.form.Choice;

/**
 * A picker as a page shows it.
 *
 * @param path of its options at {@code /pick/}
 * @param several whether it takes more than one
 * @param free whether what is not in the list may be typed
 * @param text what stands in its line
 * @param chosen what was chosen already, where it takes several
 * @param words what {@code matches} were found for
 * @param matches what may have been meant; empty while nothing is to be chosen
 * @param nothing whether nothing was found
 */
@TemplateData
public record PickField(
    String path,
    boolean several,
    boolean free,
    String text,
    List<Choice> chosen,
    String words,
    List<Choice> matches,
    boolean nothing) {

  public boolean isChoosing() {
    return !matches.isEmpty();
  }
}
