package org.guildhall.portal.shared.buying;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.IntStream;
import org.guildhall.portal.shared.form.Choice;

/**
 * What a score says of an answer: the same words for who scores and for who is scored. They belong
 * to the usual scale, nought to five; of another one only the ends have words.
 *
 * @param score what is given
 * @param word in a word
 * @param meaning how an answer is that deserves it
 */
@TemplateData
public record ScoreLevel(int score, String word, String meaning) {

  /** The usual scale, the lowest first. */
  public static final List<ScoreLevel> SCALE =
      List.of(
          new ScoreLevel(
              0, "No answer", "The question is not answered, or not at all to the point."),
          new ScoreLevel(
              1, "Poor", "Most of what was asked is not met, or nothing shows how it would be."),
          new ScoreLevel(
              2,
              "Limited",
              "Some of what was asked is met. Important parts are missing or in doubt."),
          new ScoreLevel(
              3, "Satisfactory", "What was asked is met, with some evidence and small gaps."),
          new ScoreLevel(4, "Good", "All that was asked is met in detail, with good evidence."),
          new ScoreLevel(
              5,
              "Excellent",
              "All that was asked is met in detail, with strong evidence, and what goes beyond it"
                  + " is of use to the buyers."));

  /** Whether this is the scale that has words for every score. */
  public static boolean describes(int highest) {
    return highest == SCALE.getLast().score();
  }

  /** The scores up to the highest to choose from, with their words where they have some. */
  public static List<Choice> choices(int highest) {
    if (!describes(highest)) {
      return Choice.upTo(highest);
    }
    return IntStream.rangeClosed(0, highest).mapToObj(SCALE::get).map(ScoreLevel::choice).toList();
  }

  private Choice choice() {
    return Choice.of(String.valueOf(score), String.valueOf(score), word + ". " + meaning);
  }
}
