package org.guildhall.marketplace.register.reading.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Builds the tree of one release by hand, because the ordinary way gives up at the first surprise:
 * here a huge number becomes {@code null} and a flag (never a gigantic BigDecimal), and text that
 * breaks off leaves what stood before.
 */
public final class LenientTree {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?");
  private static final Pattern HUGE = Pattern.compile("[+-]?\\d+(\\.\\d+)?[eE][+-]?\\d{3,}");

  /**
   * Fields in which text of that shape is meant as a number; elsewhere it may be somebody's
   * reference.
   */
  private static final Set<String> NUMERIC =
      Set.of(
          "durationInDays",
          "amount",
          "amountGross",
          "quantity",
          "number",
          "value",
          "measure",
          "maximumLotsBidPerSupplier",
          "maximumLotsAwardedPerSupplier",
          "maximumParticipants",
          "minimumParticipants");

  private static final int LONGEST_NUMBER = 60;
  private static final int LARGEST_EXPONENT = 30;

  /**
   * Fields that hold one object or one value; publishers write {@code []} where theirs is empty.
   */
  private static final Set<String> SINGLE =
      Set.of(
          "buyer",
          "buyerID",
          "tender",
          "planning",
          "budget",
          "value",
          "minValue",
          "maxValue",
          "finalValue",
          "identifier",
          "address",
          "contactPoint",
          "details",
          "period",
          "tenderPeriod",
          "enquiryPeriod",
          "awardPeriod",
          "contractPeriod",
          "standstillPeriod",
          "classification",
          "procuringEntity",
          "legalBasis",
          "implementation",
          "techniques",
          "frameworkAgreement",
          "dynamicPurchasingSystem",
          "lotDetails",
          "submissionTerms",
          "contractTerms",
          "options",
          "renewal",
          "recurrence",
          "otherRequirements",
          "suitability",
          "communication",
          "subcontracting",
          "awardCriteria",
          "selectionCriteria",
          "bids",
          "deliveryAddress",
          "deliveryLocation",
          "unit",
          "ocid",
          "id",
          "date",
          "title",
          "name",
          "status");

  private final Flags flags;

  private LenientTree(Flags flags) {
    this.flags = flags;
  }

  /** The tree of the text, as far as it can be read; flags say what could not. */
  public static JsonNode of(byte[] raw, Flags flags) {
    String text = text(raw, flags);
    Root root = new Root();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() == null) {
        flags.add(FlagReason.NOT_JSON, "", "nothing");
        return NullNode.getInstance();
      }
      new LenientTree(flags).value(parser, "", "", root);
    } catch (IOException | UncheckedIOException broken) {
      String message = broken.getMessage() == null ? "" : broken.getMessage();
      flags.add(FlagReason.NOT_JSON, "", message.lines().findFirst().orElse(""));
    }
    return root.node;
  }

  private static String text(byte[] raw, Flags flags) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException other) {
      flags.add(FlagReason.NOT_UTF8, "");
      return new String(raw, StandardCharsets.UTF_8);
    }
  }

  /**
   * Attaches a node to its parent before its children are read, so that a break keeps what came
   * before.
   */
  private interface Place {
    void put(JsonNode node);
  }

  private static final class Root implements Place {
    private JsonNode node = NullNode.getInstance();

    @Override
    public void put(JsonNode found) {
      node = found;
    }
  }

  private void value(JsonParser parser, String field, String path, Place place) throws IOException {
    JsonToken token = parser.currentToken();
    switch (token) {
      case START_OBJECT -> object(parser, path, place);
      case START_ARRAY -> list(parser, field, path, place);
      case VALUE_STRING -> {
        if (NUMERIC.contains(field) && HUGE.matcher(parser.getText()).matches()) {
          flags.add(FlagReason.NUMBER_OUT_OF_RANGE, path, "\"" + parser.getText() + "\"");
        }
        place.put(NODES.textNode(string(parser.getText(), path)));
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> place.put(number(parser.getText(), path));
      case VALUE_TRUE -> place.put(NODES.booleanNode(true));
      case VALUE_FALSE -> place.put(NODES.booleanNode(false));
      default -> place.put(NullNode.getInstance());
    }
  }

  private void object(JsonParser parser, String path, Place place) throws IOException {
    ObjectNode object = NODES.objectNode();
    place.put(object);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = string(parser.currentName(), path);
      String inner = path.isEmpty() ? name : path + "." + name;
      if (object.has(name)) {
        flags.add(FlagReason.REPEATED_FIELD, inner);
      }
      parser.nextToken();
      value(parser, name, inner, node -> object.set(name, node));
    }
  }

  private void list(JsonParser parser, String field, String path, Place place) throws IOException {
    ArrayNode list = NODES.arrayNode();
    place.put(list);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == null) {
        throw new IOException("The text ends inside a list");
      }
      value(parser, "", path + "[" + list.size() + "]", list::add);
    }
    if (list.isEmpty() && SINGLE.contains(field)) {
      flags.add(FlagReason.EMPTY_LIST_FOR_OBJECT, path, "[]");
      place.put(NullNode.getInstance());
    }
  }

  private String string(String text, String path) {
    if (Texts.usable(text)) {
      return text;
    }
    flags.add(FlagReason.UNUSABLE_CHARACTER, path);
    return Texts.cleaned(text);
  }

  private JsonNode number(String text, String path) {
    if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT) {
        return NODES.numberNode(number);
      }
    }
    flags.add(FlagReason.NUMBER_OUT_OF_RANGE, path, text);
    return NullNode.getInstance();
  }
}
