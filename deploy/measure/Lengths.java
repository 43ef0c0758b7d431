import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lengths with the names of what has them. */
final class Lengths {

  private record Length(String name, int lines) {}

  private final List<Length> lengths = new ArrayList<>();

  void add(String name, int lines) {
    lengths.add(new Length(name, lines));
    lengths.sort(Comparator.comparingInt(Length::lines));
  }

  /** The length that this share of all does not exceed. */
  int at(double share) {
    return lengths.isEmpty() ? 0 : lengths.get((int) Math.ceil(share * lengths.size()) - 1).lines();
  }

  String longest() {
    return lengths.isEmpty()
        ? ""
        : lengths.getLast().lines() + " (" + lengths.getLast().name() + ")";
  }
}
