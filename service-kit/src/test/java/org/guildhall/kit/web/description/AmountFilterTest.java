package org.guildhall.kit.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class AmountFilterTest {
  private static final String DESCRIPTION =
      """
      openapi: 3.1.0
      info: {title: A, version: "1"}
      paths: {}
      components:
        schemas:
          NetAmount:
            type: object
            properties: {amount: {type: number}, zero: {type: boolean}}
          Award:
            type: object
            properties:
              price:
                $ref: "#/components/schemas/NetAmount"
              gross:
                anyOf:
                - $ref: "#/components/schemas/GrossAmount"
                - type: "null"
              other:
                anyOf:
                - $ref: "#/components/schemas/Buyer"
                - type: "null"
              title: {type: string}
      """;

  @Test
  void shouldDescribeAnAmountAsTheNumberThatIsSent() {
    Map<String, Schema> all = filtered();
    Map<String, Schema> award = all.get("Award").getProperties();

    assertThat(all).containsOnlyKeys("Award");
    assertThat(award.get("price").getRef()).isNull();
    assertThat(award.get("price").getType()).isEqualTo(List.of(SchemaType.NUMBER));
    assertThat(award.get("gross").getAnyOf()).isNull();
    assertThat(award.get("gross").getType()).isEqualTo(List.of(SchemaType.NUMBER, SchemaType.NULL));
  }

  @Test
  void shouldLeaveEverythingElseAsItIs() {
    Map<String, Schema> award = filtered().get("Award").getProperties();

    assertThat(award.get("other").getAnyOf()).hasSize(2);
    assertThat(award.get("title").getType()).isEqualTo(List.of(SchemaType.STRING));
  }

  private static Map<String, Schema> filtered() {
    return Filtered.schemas(DESCRIPTION, new AmountFilter());
  }
}
