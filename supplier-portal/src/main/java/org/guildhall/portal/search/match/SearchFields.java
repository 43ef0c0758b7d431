package org.guildhall.portal.search.match;

/** The fields of the index in which what somebody typed is looked for. */
public final class SearchFields {
  public static final String TITLE = "title";
  public static final String BODY = "body";
  public static final String BUYERS = "buyers";

  /** What the codes of a thing's subjects and places are called. */
  public static final String ABOUT = "about";

  /** Codes of subjects and places, each with all broader ones. */
  public static final String CODE = "code";

  /** Numbers of notices and processes, as they are written but for the case. */
  public static final String NUMBER = "number";

  /** Words as they are written, for who misspells one; not searched. */
  public static final String SPELLING = "spelling";

  private SearchFields() {}
}
