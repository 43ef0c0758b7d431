package org.guildhall.load.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request that no HTTP client would send, on a connection of its own from an address of its own. */
final class RawRequest {
  private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3})");
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int ENOUGH = 64;

  private final URI service;
  private final String from;

  /**
   * @param from a loopback address: the one that is counted
   */
  RawRequest(URI service, String from) {
    if (!service.getHost().equals("127.0.0.1") || !from.startsWith("127.")) {
      throw new IllegalArgumentException("Only this machine is abused");
    }
    this.service = service;
    this.from = from;
  }

  Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(from, 0));
    socket.connect(new InetSocketAddress("127.0.0.1", service.getPort()), PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** To a name that the service knows as its own: anything else it refuses before it looks. */
  static String head(URI service, String method, String path, String headers, long length) {
    return "%s %s HTTP/1.1\r\nHost: localhost:%d\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
        .formatted(method, path, service.getPort(), headers, length);
  }

  /** The status of the answer, or a word for why there is none. */
  String send(String head, byte[] piece, int times) {
    try (Socket socket = connect()) {
      write(socket.getOutputStream(), head, piece, times);
      return status(socket.getInputStream());
    } catch (IOException closed) {
      return "closed";
    }
  }

  /** An answer may come before everything is sent. */
  private static void write(OutputStream out, String head, byte[] piece, int times) {
    try {
      out.write(head.getBytes(ISO_8859_1));
      for (int time = 0; time < times; time++) {
        out.write(piece);
      }
      out.flush();
    } catch (IOException closed) {
      return;
    }
  }

  private static String status(InputStream in) throws IOException {
    Matcher status = STATUS.matcher(new String(in.readNBytes(ENOUGH), ISO_8859_1));
    return status.find() ? status.group(1) : "closed";
  }
}
