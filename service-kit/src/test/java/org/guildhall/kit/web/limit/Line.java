package org.guildhall.kit.web.limit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;

/** A connection on which a test says what it likes, when it likes. */
final class Line implements AutoCloseable {
  private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(90).toMillis());

  private final Socket socket = new Socket();

  /**
   * @param from the address that is asked from, of this machine
   */
  Line(URI server, String from) {
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()), PATIENCE);
      socket.setSoTimeout(PATIENCE);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  Line(URI server) {
    this(server, "127.0.0.1");
  }

  Line say(String text) {
    return say(text.getBytes(ISO_8859_1));
  }

  /** Also to whoever does not listen any more. */
  Line say(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return this;
    } catch (SocketException closed) {
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What is said until the other side closes; a time-out when it never does. */
  String hearToTheEnd() {
    try {
      return new String(hear(), ISO_8859_1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private byte[] hear() throws IOException {
    var heard = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(heard);
    } catch (SocketException reset) {
      return heard.toByteArray();
    }
    return heard.toByteArray();
  }

  /** What comes next. */
  enum Next {
    BYTE,
    NOTHING,
    END
  }

  /** Waits for it a moment. */
  Next next(Duration moment) {
    try {
      socket.setSoTimeout(Math.toIntExact(moment.toMillis()));
      return socket.getInputStream().read() < 0 ? Next.END : Next.BYTE;
    } catch (SocketTimeoutException nothing) {
      return Next.NOTHING;
    } catch (IOException reset) {
      return Next.END;
    }
  }

  /** Whether the other side has closed, without a word. */
  boolean isClosed(Duration moment) {
    return next(moment) == Next.END;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
