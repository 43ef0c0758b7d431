package org.guildhall.kit.web.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How much, how often and how slowly somebody may send, and who says for whom. */
@ConfigMapping(prefix = "guildhall.limits")
public interface LimitConfig {

  /**
   * Bytes of bodies that a process keeps in memory at once. What JSON becomes takes about five
   * times as much: with this, half of a heap of 320 MB.
   */
  @WithDefault("32M")
  MemorySize bodies();

  /** The same of one person, or of one address from which nobody has signed in. */
  @WithDefault("8M")
  MemorySize bodiesOfOne();

  /** How long a body may take to come in, and as much longer as it takes at {@link #slowest}. */
  @WithDefault("30S")
  Duration bodyWithin();

  /** Bytes a second below which a connection is too slow. */
  @WithDefault("16K")
  MemorySize slowest();

  /**
   * Requests that are worked on at the same time for one person, or for one address from which
   * nobody has signed in.
   */
  @WithDefault("4")
  int atOnce();

  /** How many more of the same one wait for their turn. */
  @WithDefault("60")
  int waiting();

  /** How long they wait. */
  @WithDefault("5S")
  Duration waitingWithin();

  /** For each signed-in person, from wherever. */
  Rate person();

  /** For each address from which somebody asks who has not signed in. */
  Rate address();

  /**
   * Addresses and networks ({@code 10.1.0.0/16}) that are believed when they say in X-Forwarded-For
   * for whom they ask: the portal, and what stands before the services. Nobody else is.
   */
  Optional<List<String>> trustedProxies();

  /**
   * Paths at which nobody who has not signed in is counted: where one address speaks for many
   * people, as the identity provider does when it tells whose sessions have ended.
   */
  Optional<Set<String>> uncounted();

  /** Of what is needed {@link Seldom}, by its name. What is usual is in the kit's properties. */
  Map<String, Share> seldom();

  /** How often one person or address. */
  interface Share {

    int most();

    /** After so long all of it is there again; a part of it comes in between. */
    Duration within();
  }

  /** How many requests. What is usual is in the kit's properties. */
  interface Rate {

    /** In the long run. */
    int perSecond();

    /** At once, after a while without any. */
    int burst();
  }
}
