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
    <name>Bar</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
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
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>{0}: %Ln still to do</source>
        <translation>
            <numerusform>{0}: %Ln still to do</numerusform>
            <numerusform>{0}: %Ln still to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message numerus="yes">
        <source>Your system watches no more folders: changes in {0} show up within %n minute(s).</source>
        <translation>
            <numerusform>Your system watches no more folders: changes in {0} show up within %n minute.</numerusform>
            <numerusform>Your system watches no more folders: changes in {0} show up within %n minutes.</numerusform>
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
    <name>FoldersSection</name>
    <message numerus="yes">
        <source>every %Ln minute(s)</source>
        <translation>
            <numerusform>every %Ln minute</numerusform>
            <numerusform>every %Ln minutes</numerusform>
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
    <name>Indexer</name>
    <message numerus="yes">
        <source>%Ln cannot be read</source>
        <translation>
            <numerusform>%Ln cannot be read</numerusform>
            <numerusform>%Ln cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) not there now</source>
        <translation>
            <numerusform>%Ln folder not there now</numerusform>
            <numerusform>%Ln folders not there now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoPhotosPage</name>
    <message numerus="yes">
        <source>%Ln file(s) are in the cloud only. Let them be kept here.</source>
        <translation>
            <numerusform>%Ln file are in the cloud only. Let them be kept here.</numerusform>
            <numerusform>%Ln files are in the cloud only. Let them be kept here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) or folder(s) could not be used.</source>
        <translation>
            <numerusform>%Ln file or folder could not be used.</numerusform>
            <numerusform>%Ln files or folders could not be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln file(s) of other kinds.</source>
        <translation>
            <numerusform>There are %Ln file of other kinds.</numerusform>
            <numerusform>There are %Ln files of other kinds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln film(s), which are not shown yet.</source>
        <translation>
            <numerusform>There are %Ln film, which are not shown yet.</numerusform>
            <numerusform>There are %Ln films, which are not shown yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message numerus="yes">
        <source>%Ln stars</source>
        <translation>
            <numerusform>%Ln stars</numerusform>
            <numerusform>%Ln stars</numerusform>
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
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>photos</comment>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
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
    <name>settings</name>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
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
    <name>welcome</name>
    <message numerus="yes">
        <source>{0} and %Ln other folder(s)</source>
        <translation>
            <numerusform>{0} and %Ln other folder</numerusform>
            <numerusform>{0} and %Ln other folders</numerusform>
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
