<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AlbumDesk</name>
    <message numerus="yes">
        <source>Gave %Ln tag(s) to {0}, surely right.</source>
        <translation>
            <numerusform>Gave %Ln tag to {0}, surely right.</numerusform>
            <numerusform>Gave %Ln tags to {0}, surely right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message numerus="yes">
        <source>%Ln more picture(s)</source>
        <translation>
            <numerusform>%Ln more picture</numerusform>
            <numerusform>%Ln more pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message numerus="yes">
        <source>%Ln photo(s) could not be exported.</source>
        <translation>
            <numerusform>%Ln photo could not be exported.</numerusform>
            <numerusform>%Ln photos could not be exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) were there already.</source>
        <translation>
            <numerusform>%Ln photo was there already.</numerusform>
            <numerusform>%Ln photos were there already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message numerus="yes">
        <source>{0}: %Ln photo(s) missing now.</source>
        <translation>
            <numerusform>{0}: %Ln photo missing now.</numerusform>
            <numerusform>{0}: %Ln photos missing now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>Review %Ln suggestion(s)</source>
        <translation>
            <numerusform>Review %Ln suggestion</numerusform>
            <numerusform>Review %Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Slides</name>
    <message numerus="yes">
        <source>%n second(s) each</source>
        <translation>
            <numerusform>%n second each</numerusform>
            <numerusform>%n seconds each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagDesk</name>
    <message numerus="yes">
        <source>Imported %Ln new tag(s).</source>
        <translation>
            <numerusform>Imported %Ln new tag.</numerusform>
            <numerusform>Imported %Ln new tags.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln suggestion(s)</source>
        <translation>
            <numerusform>Review %Ln suggestion</numerusform>
            <numerusform>Review %Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %Ln photo(s) show what it is. With three it begins to find more by itself, and with eight it does so better.</source>
        <translation>
            <numerusform>This photo shows what it is. With three it begins to find more by itself, and with eight it does so better.</numerusform>
            <numerusform>These %Ln photos show what it is. With three it begins to find more by itself, and with eight it does so better.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>encoders</name>
    <message numerus="yes">
        <source>%Ln language(s)</source>
        <translation>
            <numerusform>%Ln language</numerusform>
            <numerusform>%Ln languages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>review</name>
    <message numerus="yes">
        <source>%Ln look-alike(s)</source>
        <translation>
            <numerusform>%Ln look-alike</numerusform>
            <numerusform>%Ln look-alikes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s), surest first</source>
        <translation>
            <numerusform>%Ln suggestion, surest first</numerusform>
            <numerusform>%Ln suggestions, surest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %Ln above the line</source>
        <translation>
            <numerusform>Accept the one above the line</numerusform>
            <numerusform>Accept the %Ln above the line</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tags</name>
    <message numerus="yes">
        <source>%Ln example(s)</source>
        <translation>
            <numerusform>%Ln example</numerusform>
            <numerusform>%Ln examples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
</TS>
