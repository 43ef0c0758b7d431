package org.guildhall.marketplace.register.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.marketplace.register.reading.json.Part;

/**
 * What is bought (CPV codes, eight digits) and where (ITL regions, or the words the publisher
 * uses).
 */
final class Classifications {

  private static final Pattern CPV = Pattern.compile("(\\d{8})(-\\d)?");

  private Classifications() {}

  static List<String> cpv(Part owner) {
    Set<String> codes = new LinkedHashSet<>();
    collect(owner, codes);
    owner.list("items").forEach(item -> collect(item, codes));
    return List.copyOf(codes);
  }

  static List<String> regions(Part owner) {
    Set<String> regions = new LinkedHashSet<>();
    for (Part item : owner.list("items")) {
      List<Part> places = new ArrayList<>(item.list("deliveryAddresses"));
      if (item.has("deliveryAddress")) {
        places.add(item.object("deliveryAddress"));
      }
      for (Part place : places) {
        String region = place.text("region");
        if (region != null) {
          regions.add(region);
        }
      }
    }
    return List.copyOf(regions);
  }

  private static void collect(Part owner, Set<String> codes) {
    add(owner.object("classification"), codes);
    owner.list("additionalClassifications").forEach(additional -> add(additional, codes));
  }

  private static void add(Part classification, Set<String> codes) {
    String id = classification.text("id");
    if (id != null && "CPV".equalsIgnoreCase(classification.text("scheme"))) {
      Matcher code = CPV.matcher(id);
      if (code.matches()) {
        codes.add(code.group(1));
      }
    }
  }
}
