package org.guildhall.buying.notice;

/**
 * Where an approved notice stands.
 *
 * <pre>
 * (approved) ──no central platform configured──────────────► PUBLISHED
 *      └──► SENDING ──confirmed by the central platform────► PUBLISHED
 *               └──refused by the central platform─────────► REFUSED
 * </pre>
 *
 * A refused notice stays as it was sent; a corrected one is another notice with its own release id.
 */
enum NoticeStatus {
  SENDING,
  PUBLISHED,
  REFUSED
}
