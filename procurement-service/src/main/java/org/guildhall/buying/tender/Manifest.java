package org.guildhall.buying.tender;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.log.tree.Digest;

/**
 * Names every sealed part of a version of a tender by its hash. The hash of this text is what the
 * receipt states, so that the receipt fixes every bit of what was handed in: with the private key
 * there is exactly one content behind these ciphertexts.
 */
public final class Manifest {
  private Manifest() {}

  /** The manifest of what is stored. */
  public static String of(
      UUID procurement, UUID lot, UUID tender, SealedParts parts, List<SealedDocument> documents) {
    StringBuilder text = new StringBuilder("guildhall sealed tender v1\n");
    text.append("procurement ").append(procurement).append('\n');
    text.append("lot ").append(lot).append('\n');
    text.append("tender ").append(tender).append('\n');
    text.append("version ").append(parts.number()).append('\n');
    line(text, "quality", parts.quality(), parts.qualityKey());
    line(text, "price", parts.price(), parts.priceKey());
    for (SealedDocument document : documents) {
      text.append("document ").append(document.id());
      text.append(" sha256:").append(document.contentHash());
      text.append(" key sha256:").append(Digest.sha256(document.sealedKey()).hex()).append('\n');
    }
    return text.toString();
  }

  /** What the receipt states. */
  public static Digest hash(String manifest) {
    return Digest.sha256(manifest.getBytes(StandardCharsets.UTF_8));
  }

  /** The ids of the documents it names. */
  public static List<UUID> documents(String manifest) {
    return manifest
        .lines()
        .filter(line -> line.startsWith("document "))
        .map(line -> UUID.fromString(line.split(" ", 3)[1]))
        .toList();
  }

  private static void line(StringBuilder text, String what, byte[] content, byte[] key) {
    text.append(what).append(" sha256:").append(Digest.sha256(content).hex());
    text.append(" key sha256:").append(Digest.sha256(key).hex()).append('\n');
  }
}
