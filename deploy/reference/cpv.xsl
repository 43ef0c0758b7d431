<?xml version="1.0" encoding="UTF-8"?>
<!-- From the Publications Office's genericode list of the CPV to lines of "code TAB English label". -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:template match="/">
    <xsl:apply-templates select="//SimpleCodeList/Row"/>
  </xsl:template>
  <xsl:template match="Row">
    <xsl:value-of select="Value[@ColumnRef='code']/SimpleValue"/>
    <xsl:text>&#9;</xsl:text>
    <xsl:value-of select="normalize-space(Value[@ColumnRef='eng_label']/SimpleValue)"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
