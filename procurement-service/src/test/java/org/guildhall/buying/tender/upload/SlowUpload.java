package org.guildhall.buying.tender.upload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guildhall.buying.tender.Bidding;

/** An upload that is sent as slowly as somebody likes. */
final class SlowUpload implements AutoCloseable {
  private static final int MILLIS_TO_ANSWER = 20_000;
  private static final int UNKNOWN = -1;
  private final Socket socket;
  private final boolean chunked;
  private final OutputStream out;

  private SlowUpload(Socket socket, boolean chunked) throws IOException {
    this.socket = socket;
    this.chunked = chunked;
    socket.setSoTimeout(MILLIS_TO_ANSWER);
    this.out = socket.getOutputStream();
  }

  /** Sends the head of the request and nothing of the file; nobody is told how long it is. */
  static SlowUpload to(int port, Bidding bidding, String name) {
    return to(port, bidding, bidding, name);
  }

  /** The same of a file of which it is told. */
  static SlowUpload to(int port, Bidding bidding, String name, int length) {
    return to(port, bidding, bidding.supplier().id(), bidding.bidder().token(), name, length);
  }

  /** The same by somebody else. */
  static SlowUpload to(int port, Bidding bidding, Bidding sender, String name) {
    return to(port, bidding, sender.supplier().id(), sender.bidder().token(), name, UNKNOWN);
  }

  /** The same by somebody who has not signed in. */
  static SlowUpload ofNobody(int port, Bidding bidding, String name) {
    return to(port, bidding, bidding.supplier().id(), "", name, UNKNOWN);
  }

  private static SlowUpload to(
      int port, Bidding bidding, UUID organisation, String token, String name, int length) {
    try {
      var upload =
          new SlowUpload(new Socket(InetAddress.getLoopbackAddress(), port), length == UNKNOWN);
      String head =
          """
          POST %s/documents?name=%s HTTP/1.1
          Host: 127.0.0.1:%d
          %sGuildhall-Acting-For: %s
          Content-Type: application/octet-stream
          %s

          """
              .formatted(
                  bidding.path(),
                  name,
                  port,
                  token.isEmpty() ? "" : "Authorization: Bearer " + token + "\n",
                  organisation,
                  length == UNKNOWN ? "Transfer-Encoding: chunked" : "Content-Length: " + length);
      upload.out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      return upload;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  SlowUpload sends(byte[] content) {
    try {
      writes(chunked ? Integer.toHexString(content.length) + "\r\n" : "");
      out.write(content);
      writes(chunked ? "\r\n" : "");
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void writes(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Sends the end and tells the status of the answer. */
  int ends() {
    try {
      writes(chunked ? "0\r\n\r\n" : "");
      var answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return Integer.parseInt(answer.readLine().split(" ")[1]);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The connection breaks off, as it does when a browser is closed. */
  @Override
  public void close() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
