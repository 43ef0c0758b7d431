package org.guildhall.e2e.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guildhall.e2e.run.DemoInstallation;
import org.guildhall.e2e.run.Installation;
import org.guildhall.kit.testing.Browser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tour of the README, word for word, in an installation with the demonstration, which is one
 * more than the other tests need.
 */
@Tag("long")
@ExtendWith(DemoInstallation.class)
class ReadmeTourTest {

  @TestFactory
  Stream<DynamicTest> shouldShowWhatTheReadmeSays(Installation installation) throws IOException {
    Browser.mustBeHere();
    TourSteps players = new TourSteps(installation, Browser.at(installation.portal()));
    Map<Integer, Consumer<TourStep>> tour = players.byNumber();
    List<TourStep> steps = TourStep.all();
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                "every step has somebody who plays it",
                () ->
                    assertThat(steps.stream().map(TourStep::number))
                        .containsExactlyElementsOf(tour.keySet()))),
        steps.stream()
            .filter(step -> tour.containsKey(step.number()))
            .map(step ->
                DynamicTest.dynamicTest(
                    step.toString(),
                    () -> {
                      tour.get(step.number()).accept(step);
                      step.mustBePlayedInFull();
                    })));
  }
}
