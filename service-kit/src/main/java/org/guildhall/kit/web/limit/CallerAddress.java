package org.guildhall.kit.web.limit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which address somebody asks. X-Forwarded-For counts only as far as those have written it
 * that are trusted: it is read from its end, and the first that is not trusted is the caller, so
 * that nothing is gained by sending the header along.
 */
@ApplicationScoped
public class CallerAddress {
  public static final String HEADER = "X-Forwarded-For";

  private static final int IPV6_BYTES = 16;
  private static final int IPV6_NETWORK_BYTES = 8;
  private static final int IPV4_BITS = 32;
  private static final int IPV6_BITS = 128;

  private final List<IpSubnetFilterRule> trusted;

  CallerAddress(LimitConfig config) {
    this.trusted =
        config.trustedProxies().orElse(List.of()).stream().map(CallerAddress::network).toList();
  }

  /** As it is written; empty when the connection has none. */
  public Optional<String> of(HttpServerRequest request) {
    return Optional.ofNullable(caller(request)).map(InetAddress::getHostAddress);
  }

  /**
   * What is counted as one: an address, or the network that an IPv6 connection has to itself, which
   * is more addresses than there are of the other kind.
   */
  String counted(HttpServerRequest request) {
    InetAddress caller = caller(request);
    if (caller == null) {
      return "nowhere";
    }
    byte[] bytes = caller.getAddress();
    return bytes.length < IPV6_BYTES
        ? caller.getHostAddress()
        : NetUtil.bytesToIpAddress(Arrays.copyOf(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES), 16));
  }

  private @Nullable InetAddress caller(HttpServerRequest request) {
    SocketAddress peer = request.connection().remoteAddress();
    InetAddress caller = peer == null ? null : parse(peer.hostAddress());
    List<String> chain =
        request.headers().getAll(HEADER).stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .toList();
    for (String before : chain.reversed()) {
      InetAddress said = caller != null && isTrusted(caller) ? parse(before.strip()) : null;
      if (said == null) {
        return caller;
      }
      caller = said;
    }
    return caller;
  }

  private boolean isTrusted(InetAddress address) {
    InetSocketAddress anyPort = new InetSocketAddress(address, 0);
    return trusted.stream().anyMatch(rule -> rule.matches(anyPort));
  }

  /** Never asks for a name. */
  private static @Nullable InetAddress parse(@Nullable String text) {
    byte[] bytes = text == null ? null : NetUtil.createByteArrayFromIpAddressString(text);
    try {
      return bytes == null ? null : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("Four or sixteen bytes are an address", impossible);
    }
  }

  private static IpSubnetFilterRule network(String text) {
    String[] parts = text.strip().split("/", 2);
    InetAddress address = parse(parts[0]);
    if (address == null) {
      throw new IllegalArgumentException(
          "guildhall.limits.trusted-proxies: " + text + " is no address and no network");
    }
    int bits = address.getAddress().length < IPV6_BYTES ? IPV4_BITS : IPV6_BITS;
    int prefix = parts.length < 2 ? bits : Integer.parseInt(parts[1]);
    return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
  }
}
