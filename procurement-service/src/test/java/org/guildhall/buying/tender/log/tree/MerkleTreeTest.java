package org.guildhall.buying.tender.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.guildhall.local.verify.MerkleVerifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {
  // All shapes of a tree occur below twice a power of two; the long suite goes on.
  private static final int SIZES = 67;
  private static final int MANY_SIZES = 200;

  /** The leaf inputs of Certificate Transparency's own tests. */
  private static final List<String> CT_INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /** Leaves, stored nodes and the tree's state, as the database will hold them. */
  private static final class Log implements NodeSource {
    final List<Digest> leaves = new ArrayList<>();
    final Map<NodeId, Digest> stored = new HashMap<>();
    CompactRange range = CompactRange.empty();
    int fetched;

    Log grow(int size) {
      while (leaves.size() < size) {
        append(Merkle.leafHash(("leaf " + leaves.size()).getBytes(StandardCharsets.UTF_8)));
      }
      return this;
    }

    void append(Digest leaf) {
      stored.put(new NodeId(0, leaves.size()), leaf);
      range.append(leaf, node -> assertThat(stored.put(node.id(), node.hash())).isNull());
      leaves.add(leaf);
    }

    @Override
    public Map<NodeId, Digest> fetch(Collection<NodeId> ids) {
      fetched = ids.size();
      Map<NodeId, Digest> found = new HashMap<>(stored);
      found.keySet().retainAll(ids);
      return found;
    }
  }

  @Test
  void shouldHashTheEmptyTreeAsTheHashOfNothing() {
    assertThat(CompactRange.empty().root().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void shouldHaveTheRootsOfCertificateTransparencysTests(int size, String root) {
    Log log = new Log();

    CT_INPUTS.subList(0, size).stream()
        .map(HexFormat.of()::parseHex)
        .map(Merkle::leafHash)
        .forEach(log::append);

    assertThat(log.range.root().hex()).isEqualTo(root);
  }

  @Test
  void shouldProveEveryLeafOfEveryTreeExactlyAsTheRfcDefinesIt() {
    proveEveryLeaf(SIZES);
  }

  @Test
  @Tag("long")
  void shouldProveEveryLeafOfManyMoreTrees() {
    proveEveryLeaf(MANY_SIZES);
  }

  private static void proveEveryLeaf(int sizes) {
    Log log = new Log();
    for (int size = 1; size <= sizes; size++) {
      log.grow(size);
      Digest root = ReferenceTree.root(log.leaves);
      assertThat(log.range.root()).isEqualTo(root);
      for (int index = 0; index < size; index++) {
        List<Digest> proof = Proofs.inclusion(index, size, log);
        assertThat(proof).isEqualTo(ReferenceTree.path(index, log.leaves));
        assertThat(includes(log.leaves.get(index), index, size, proof, root)).isTrue();
      }
    }
  }

  @Test
  void shouldProveThatEveryTreeIsTheBeginningOfEveryLaterOne() {
    proveEveryBeginning(SIZES);
  }

  @Test
  @Tag("long")
  void shouldProveTheBeginningsOfManyMoreTrees() {
    proveEveryBeginning(MANY_SIZES);
  }

  private static void proveEveryBeginning(int sizes) {
    Log log = new Log().grow(sizes);
    for (int second = 0; second <= sizes; second++) {
      List<Digest> leaves = log.leaves.subList(0, second);
      Digest secondRoot = Proofs.root(second, log);
      assertThat(secondRoot).isEqualTo(ReferenceTree.root(leaves));
      for (int first = 0; first <= second; first++) {
        List<Digest> proof = Proofs.consistency(first, second, log);
        assertThat(proof).isEqualTo(ReferenceTree.proof(first, leaves));
        assertThat(consistent(first, Proofs.root(first, log), second, secondRoot, proof)).isTrue();
      }
    }
  }

  @Test
  void shouldRefuseProofsOfAnotherPlaceTreeOrLeaf() {
    Log log = new Log().grow(77);
    Random random = new Random(6962);
    for (int round = 0; round < 2_000; round++) {
      int size = 2 + random.nextInt(76);
      int index = random.nextInt(size);
      Digest root = Proofs.root(size, log);
      List<Digest> proof = Proofs.inclusion(index, size, log);
      Digest leaf = log.leaves.get(index);
      int other = (index + 1 + random.nextInt(size - 1)) % size;

      assertThat(includes(leaf, other, size, proof, root)).isFalse();
      assertThat(includes(log.leaves.get(other), index, size, proof, root)).isFalse();
      assertThat(includes(leaf, index, size, proof, Proofs.root(size - 1, log))).isFalse();
      assertThat(includes(leaf, index, size, damaged(proof, random), root)).isFalse();
      assertThat(includes(leaf, index, size, proof.subList(1, proof.size()), root)).isFalse();
    }
  }

  @Test
  void shouldRefuseConsistencyWithATreeThatWasRewritten() {
    Log log = new Log().grow(100);
    Log rewritten = new Log().grow(40);
    rewritten.append(Digest.sha256(new byte[] {1}));
    rewritten.grow(100);
    for (int first = 41; first < 100; first++) {
      List<Digest> proof = Proofs.consistency(first, 100, rewritten);
      assertThat(
              consistent(first, Proofs.root(first, log), 100, Proofs.root(100, rewritten), proof))
          .isFalse();
    }
  }

  @Test
  void shouldFetchOnlyAFewNodesForAProof() {
    Log log = new Log().grow(5_000);

    for (int index = 0; index < 4_999; index += 37) {
      Proofs.inclusion(index, 4_999, log);
      assertThat(log.fetched).isLessThanOrEqualTo(26);
      Proofs.consistency(index, 4_999, log);
      assertThat(log.fetched).isLessThanOrEqualTo(26);
    }
  }

  @Test
  void shouldContinueFromStoredPeaks() {
    Log log = new Log();
    for (int size = 0; size < 130; size++) {
      log.grow(size);
      Map<NodeId, Digest> found = log.fetch(CompactRange.peaksOf(size));
      List<Digest> peaks = CompactRange.peaksOf(size).stream().map(found::get).toList();
      log.range = CompactRange.of(size, peaks);
      log.grow(size + 1);
      assertThat(log.range.root()).isEqualTo(ReferenceTree.root(log.leaves));
    }
  }

  @Test
  void shouldRefuseToProveWhatIsNotThere() {
    Log log = new Log().grow(3);

    assertThatThrownBy(() -> Proofs.inclusion(3, 3, log))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Proofs.consistency(3, 2, log))
        .isInstanceOf(IllegalArgumentException.class);
    log.stored.clear();
    assertThatThrownBy(() -> Proofs.root(3, log)).isInstanceOf(IllegalStateException.class);
  }

  private static List<Digest> damaged(List<Digest> proof, Random random) {
    List<Digest> damaged = new ArrayList<>(proof);
    int at = random.nextInt(proof.size());
    byte[] bytes = damaged.get(at).bytes();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    damaged.set(at, Digest.of(bytes));
    return damaged;
  }

  private static boolean includes(
      Digest leaf, long index, long size, List<Digest> proof, Digest root) {
    return MerkleVerifier.includes(leaf.bytes(), index, size, bytes(proof), root.bytes());
  }

  private static boolean consistent(
      long first, Digest firstRoot, long second, Digest secondRoot, List<Digest> proof) {
    return MerkleVerifier.isConsistent(
        first, firstRoot.bytes(), second, secondRoot.bytes(), bytes(proof));
  }

  private static List<byte[]> bytes(List<Digest> proof) {
    return IntStream.range(0, proof.size()).mapToObj(i -> proof.get(i).bytes()).toList();
  }
}
