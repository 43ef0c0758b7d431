package org.guildhall.buying.tender.log;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.tender.log.kept.LogKeys;
import org.guildhall.buying.tender.log.tree.Digest;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.permission.OpenToAll;
import org.jspecify.annotations.Nullable;

/** The public commitment log; the format is in docs/security/commitment-log-format.md. */
@Path("/api/v1/log")
@Tag(name = "Commitment log")
@RunOnVirtualThread
class LogResource {
  private static final int MOST_HEADS = 100;
  private static final int MOST_LEAVES = 1_000;

  private final ReadLog log;

  LogResource(ReadLog log) {
    this.log = log;
  }

  /** A leaf of the log. */
  public record LeafView(long index, String leafHash) {}

  /** Why an older tree is the beginning of a newer one; hashes as in RFC 6962, hex. */
  public record ConsistencyView(long from, long to, List<String> consistencyProof) {}

  /** A key of the log: {@code verifierKey} is what verifiers take, {@code publicKey} base64. */
  public record KeyView(
      String verifierKey,
      String algorithm,
      String publicKey,
      Instant since,
      @Nullable Instant until) {
    static KeyView of(LogKeys.Published key) {
      String publicKey = Base64.getEncoder().encodeToString(key.publicKey());
      return new KeyView(key.verifierKey(), "Ed25519", publicKey, key.since(), key.until());
    }
  }

  @GET
  @Path("heads/latest")
  @OpenToAll
  public TreeHeadView latest() {
    return TreeHeadView.of(log.latest());
  }

  @GET
  @Path("heads")
  @OpenToAll
  public List<TreeHeadView> heads(@QueryParam("after") @DefaultValue("0") @Min(0) long after) {
    return log.headsAfter(after, MOST_HEADS).stream().map(TreeHeadView::of).toList();
  }

  @GET
  @Path("leaves")
  @OpenToAll
  public List<LeafView> leaves(@QueryParam("from") @DefaultValue("0") @Min(0) long from) {
    List<Digest> leaves = log.leaves(from, MOST_LEAVES);
    return IntStream.range(0, leaves.size())
        .mapToObj(i -> new LeafView(from + i, leaves.get(i).hex()))
        .toList();
  }

  @GET
  @Path("proofs/inclusion")
  @OpenToAll
  public LogPlaceView inclusion(
      @QueryParam("leaf") @Nullable String leaf, @QueryParam("size") @Min(0) @Nullable Long size) {
    return LogPlaceView.of(log.inclusion(digest(leaf), size));
  }

  @GET
  @Path("proofs/consistency")
  @OpenToAll
  public ConsistencyView consistency(@QueryParam("from") long from, @QueryParam("to") long to) {
    return new ConsistencyView(
        from, to, log.consistency(from, to).stream().map(Digest::hex).toList());
  }

  @GET
  @Path("keys")
  @OpenToAll
  public List<KeyView> keys() {
    return log.keys().stream().map(KeyView::of).toList();
  }

  private static Digest digest(@Nullable String leaf) {
    try {
      return Digest.ofHex(leaf == null ? "" : leaf);
    } catch (IllegalArgumentException malformed) {
      throw ProblemException.field("leaf", "A leaf hash has 64 hexadecimal digits");
    }
  }
}
