package org.guildhall.kit.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain connection for each request: HTTP clients refuse to send what is sent here. */
public final class Wire {
  private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");
  private static final int CONTINUE = 100;

  private final InetSocketAddress server;
  private final int patience;

  /**
   * @param patience after which a request counts as hanging
   */
  public Wire(URI server, Duration patience) {
    this.server = new InetSocketAddress(server.getHost(), server.getPort());
    this.patience = Math.toIntExact(patience.toMillis());
  }

  /** Where it leads to, as a Host header has it. */
  public String host() {
    return server.getHostString() + ":" + server.getPort();
  }

  public Answered send(Sent request) {
    try (Socket socket = new Socket()) {
      socket.connect(server, patience);
      socket.setSoTimeout(patience);
      write(socket, request.bytes());
      return read(socket.getInputStream());
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  private static void write(Socket socket, byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException refusedBeforeItsEnd) {
      // The answer tells why; it has come already.
      return;
    }
  }

  private static Answered read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      in.transferTo(bytes);
    } catch (SocketTimeoutException hangs) {
      return new Answered(Answered.HUNG, "", bytes.toString(UTF_8));
    } catch (IOException reset) {
      // What came before is the answer.
      return answered(bytes.toString(UTF_8));
    }
    return answered(bytes.toString(UTF_8));
  }

  private static Answered answered(String text) {
    Matcher status = STATUS.matcher(text);
    if (!status.find()) {
      return new Answered(Answered.NOTHING, "", text);
    }
    int number = Integer.parseInt(status.group(1));
    int end = text.indexOf("\r\n\r\n");
    String head = end < 0 ? text : text.substring(0, end);
    String body = end < 0 ? "" : text.substring(end + 4);
    return number == CONTINUE ? answered(body) : new Answered(number, head, body);
  }
}
